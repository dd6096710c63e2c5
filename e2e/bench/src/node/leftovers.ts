import type { CDPSession } from 'puppeteer'
import { everyContender } from '../measures/Measure.js'
import type { HostMeasure } from './HostMeasure.js'

const warmUps = 10
const cycles = 200

export const leftovers: HostMeasure = {
  title: 'What 200 web-views leave behind in the host',
  about:
    'Open a page, answer its one call, close it, 200 times; then collect garbage and compare with before. `windowEndpoint` cannot be ended by the host, so its listeners stay.',
  rows: everyContender,
  columns: [
    { key: 'heap', title: 'JS heap, kB' },
    { key: 'listeners', title: 'listeners' },
    { key: 'ports', title: 'ports' },
    { key: 'frames', title: 'frames' },
    { key: 'documents', title: 'documents' },
  ],
  maxRounds: 3,
  async take(host) {
    const cdp = await host.createCDPSession()
    await cdp.send('Performance.enable')
    await host.evaluate((times) => window.hostBench.openAndClose(times), warmUps)
    const before = await inventory(cdp)
    await host.evaluate((times) => window.hostBench.openAndClose(times), cycles)
    const after = await inventory(cdp)
    await cdp.detach()
    const growth = [...after].map(([key, value]) => [key, value - before.get(key)!])
    return Object.fromEntries(growth)
  },
}

/** What the host's document holds once nothing is left to collect. */
async function inventory(cdp: CDPSession): Promise<Map<string, number>> {
  // Frames of another process let go of their last objects a moment later.
  for (let time = 0; time < 4; time++) {
    await cdp.send('HeapProfiler.collectGarbage')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const ports = await countPorts(cdp)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
  return new Map([
    ['heap', usedSize / 1000],
    ['listeners', metric('JSEventListeners')],
    ['ports', ports],
    ['frames', metric('Frames')],
    ['documents', metric('Documents')],
  ])
}

async function countPorts(cdp: CDPSession): Promise<number> {
  const objectGroup = 'ports'
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'MessagePort.prototype',
    objectGroup,
  })
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup,
  })
  const { result: length } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup })
  return length.value
}
