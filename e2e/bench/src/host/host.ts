/** The host page: opens one contender's page in a frame, and measures what only a host can see. */
import { collectGarbage } from '../collectGarbage.js'
import { contenders } from '../contenders.js'
import type { ContenderId } from '../contenders.js'
import type { HostSideFactory } from '../HostSide.js'
import type { Native } from '../Native.js'
import { serveComlinkPort } from './serveComlinkPort.js'
import { serveComlinkWindow } from './serveComlinkWindow.js'
import { serveJsonBridge } from './serveJsonBridge.js'
import { serveMiniView } from './serveMiniView.js'
import { servePenpal } from './servePenpal.js'
import { serveRawPort } from './serveRawPort.js'

const factories: Record<ContenderId, HostSideFactory> = {
  rawPort: serveRawPort,
  comlinkPort: serveComlinkPort,
  comlinkWindow: serveComlinkWindow,
  penpal: servePenpal,
  jsonBridge: serveJsonBridge,
  miniView: serveMiniView,
}

const search = new URLSearchParams(location.search)
const h5Origin = search.get('h5')!
const contender = search.get('contender') as ContenderId
/** A page that never calls should fail the benchmark, not stop it. Milliseconds. */
const openDeadline = 30_000
let echoes = 0
let echoed = (_count: number) => {}

const native: Native = {
  echo(args) {
    echoed(++echoes)
    return args
  },
  async take(data) {
    // A Blob arrives as a reference; only reading it shows what it costs.
    const buffer = data instanceof Blob ? await data.arrayBuffer() : data
    return { size: buffer.byteLength }
  },
  burst(count, emit) {
    for (let index = 1; index <= count; index++) emit({ index, state: 'progress' })
  },
}

/** The page's process stays alive between the frames, as it does while a person uses an app. */
const keptFrame = createFrame()
keptFrame.src = `${h5Origin}/blank.html`
document.body.append(keptFrame)

const ready = Promise.all([
  factories[contender](native),
  new Promise((resolve) => keptFrame.addEventListener('load', resolve, { once: true })),
])

function createFrame(name = ''): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.name = name
  // Without isolation the browser coarsens the page's clock to 100 µs.
  frame.allow = 'cross-origin-isolated'
  return frame
}

/** Opens `document` and waits until the host saw `calls` calls. @returns how long, and what closes it */
async function open(document: string, calls: number) {
  const [side] = await ready
  const url = `${h5Origin}/${document}?contender=${contender}`
  const frame = createFrame(side.frameName)
  window.document.body.append(frame)
  echoes = 0
  const isAnswering = new Promise<number>((resolve, reject) => {
    const fail = () => reject(new Error(`${url} did not call within ${openDeadline} ms`))
    const timer = setTimeout(fail, openDeadline)
    echoed = (count) => {
      if (count !== calls) return
      clearTimeout(timer)
      resolve(performance.now())
    }
  })
  const startedAt = performance.now()
  const end = side.serve(frame, url)
  frame.src = url
  const milliseconds = (await isAnswering) - startedAt
  return {
    milliseconds,
    close() {
      end()
      frame.remove()
    },
  }
}

const hostBench = {
  collectGarbage,

  /** Opens the contender's page and leaves it open. */
  async open() {
    await open(contenders[contender].document, 1)
  },

  /** Milliseconds from setting `src` until a page told that it had its first answer, for each boot. */
  async boot(document: string, times: number): Promise<number[]> {
    const durations = []
    for (let time = 0; time < times; time++) {
      // The second call is only made when the first one was answered.
      const { milliseconds, close } = await open(document, 2)
      durations.push(milliseconds)
      close()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return durations
  },

  /** Opens the page, lets it call once, and closes it again. */
  async openAndClose(times: number) {
    for (let time = 0; time < times; time++) {
      const { close } = await open(contenders[contender].document, 1)
      close()
    }
  },
}

declare global {
  interface Window {
    hostBench: typeof hostBench
  }
}
window.hostBench = hostBench
