import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'puppeteer'
import { openBrowser } from '../node/openBrowser.js'
import type { GatewayContenderId } from './gatewayContenders.js'

/** A web site, and who stands before it, each in a process of its own. */
export interface GatewayBench {
  browser: Browser
  origins: Readonly<Record<GatewayContenderId, string>>
  close(): Promise<void>
}

export async function openGatewayBench(executablePath: string): Promise<GatewayBench> {
  const children: ChildProcess[] = []
  async function start(file: string, ...args: string[]): Promise<unknown> {
    const path = fileURLToPath(new URL(file, import.meta.url))
    const execArgv = ['--import', 'tsx', '--conditions=source']
    const child = fork(path, args, { execArgv })
    children.push(child)
    const [told] = (await once(child, 'message')) as [unknown]
    return told
  }
  const direct = `http://127.0.0.1:${String(await start('targetServer.ts'))}`
  const [httpProxy, pageGateway, browser] = await Promise.all([
    start('proxyServer.ts', 'httpProxy', direct),
    start('proxyServer.ts', 'pageGateway', direct),
    openBrowser(executablePath),
  ])
  return {
    browser,
    origins: { direct, httpProxy: String(httpProxy), pageGateway: String(pageGateway) },
    async close() {
      await browser.close()
      for (const child of children) child.kill()
    },
  }
}
