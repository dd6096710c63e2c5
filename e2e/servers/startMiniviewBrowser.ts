import { startOpen } from '@miniview/cli'
import { MiniAppHandle } from '@miniview/testing'
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
    const context = browser.defaultBrowserContext()
    const [container] = await context.pages()
    const app = new MiniAppHandle({
      context,
      container: container!,
      url: `${server.origin}/`,
      open: undefined,
      setup: undefined,
      stop: () => browser.disconnect(),
    })
    await app.start()
    return {
      app,
      server,
      async close() {
        await app.close()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}
