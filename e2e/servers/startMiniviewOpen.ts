import { startOpen } from '@miniview/cli'
import type { OpenServer } from '@miniview/cli'
import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'

/** A page of another server, in the container of `miniview open`. */
export interface OpenedPage {
  app: MiniAppHandle
  server: OpenServer
  close(): Promise<void>
}

/** Opens a page as `miniview open` does, by default with the user agent of `--ua wechat`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Partial<Parameters<typeof startOpen>[0]> = {},
): Promise<OpenedPage> {
  const userAgent = { profile: 'wechat' } as const
  const server = await startOpen({ url, port: 0, userAgent, print: () => {}, ...options })
  try {
    const app = await launch({ browser, url: `${server.origin}/` })
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
