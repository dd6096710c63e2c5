import { startOpen } from '@miniview/cli'
import { attach } from '@miniview/testing'
import { connect } from 'puppeteer'
import type { OpenedPage } from './startMiniviewOpen.js'

/** Opens a page as `miniview open --browser --headless` does, and drives the browser that it started. */
export async function openInBrowser(
  url: string,
  options: Partial<Parameters<typeof startOpen>[0]> = {},
): Promise<OpenedPage> {
  const server = await startOpen({
    url,
    port: 0,
    userAgent: { profile: 'wechat' },
    browser: { headless: true },
    print: () => {},
    ...options,
  })
  try {
    const browser = await connect({
      browserWSEndpoint: server.browser!.wsEndpoint,
      defaultViewport: null,
    })
    const [container] = await browser.pages()
    const app = await attach(container!)
    return {
      app,
      server,
      async close() {
        await app.close()
        await browser.disconnect()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}
