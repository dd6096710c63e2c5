/** The contender's page: connects, calls once, and then runs measures as it is told. */
import { collectGarbage } from '../collectGarbage.js'
import type { ContenderId } from '../contenders.js'
import { pageMeasures } from '../measures/pageMeasures.js'
import type { PageMeasureId } from '../measures/pageMeasures.js'
import { echoArgs } from '../Native.js'
import type { PageSide } from '../PageSide.js'
import { connectComlinkPort } from './connectComlinkPort.js'
import { connectComlinkWindow } from './connectComlinkWindow.js'
import { connectJsonBridge } from './connectJsonBridge.js'
import { connectMiniView } from './connectMiniView.js'
import { connectPenpal } from './connectPenpal.js'
import { connectRawPort } from './connectRawPort.js'

const connectors: Record<ContenderId, () => PageSide | Promise<PageSide>> = {
  rawPort: connectRawPort,
  comlinkPort: connectComlinkPort,
  comlinkWindow: connectComlinkWindow,
  penpal: connectPenpal,
  jsonBridge: connectJsonBridge,
  miniView: connectMiniView,
}

const contender = new URLSearchParams(location.search).get('contender') as ContenderId

async function connect(): Promise<PageSide> {
  const side = await connectors[contender]()
  await new Promise((resolve) => side.echo(echoArgs, resolve))
  return side
}
const connection = connect()

declare global {
  interface Window {
    runMeasure(id: PageMeasureId, variant: string | undefined): Promise<Record<string, number>>
  }
}

window.runMeasure = async (id, variant) => {
  const side = await connection
  collectGarbage()
  return pageMeasures[id].run(side, variant)
}
