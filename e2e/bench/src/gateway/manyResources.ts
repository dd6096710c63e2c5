import type { GatewayMeasure } from './GatewayMeasure.js'
import { resourceCount } from './resourceCount.js'

export const manyResources: GatewayMeasure = {
  title: `Page of ${resourceCount} resources`,
  about: `Scripts, styles and pictures of a server on this machine, none of them from a cache, in Chromium; until the page’s \`load\`.`,
  rows: [{ contender: 'direct' }, { contender: 'pageGateway' }, { contender: 'httpProxy' }],
  columns: [{ key: 'load', title: 'load, ms' }],
  ratio: 'lower is better',
  async take({ browser, origins }, contender) {
    const page = await browser.newPage()
    try {
      // A page notes 250 of its resources, where it asks for no more.
      await page.evaluateOnNewDocument(() => performance.setResourceTimingBufferSize(1000))
      // The first load connects, and shows whether all is there.
      for (const path of ['/page?first', '/page']) {
        await page.goto(`${origins[contender]}${path}`, { waitUntil: 'load' })
      }
      const [load, count] = await page.evaluate(() => [
        performance.getEntriesByType('navigation')[0]!.duration,
        performance.getEntriesByType('resource').filter(({ name }) => /\/r\d+\.\w+$/.test(name))
          .length,
      ])
      if (count !== resourceCount) throw new Error(`${contender} loaded ${count} resources`)
      return { load: load! }
    } finally {
      await page.close()
    }
  },
}
