import { readFile } from 'node:fs/promises'
import type { Browser } from 'puppeteer'

/** Milliseconds between two looks. */
const interval = 50

/**
 * How much memory the browser's pages took more, at most, while some work ran. As the system counts it,
 * because buffers are in no JS heap.
 *
 * @returns what the work gave, and MB
 */
export async function watchMemory<T>(
  browser: Browser,
  work: () => Promise<T>,
): Promise<{ result: T; growth: number }> {
  const session = await browser.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const memory = async () => (await Promise.all(pages.map(residentOf))).reduce((a, b) => a + b, 0)
  const before = await memory()
  let most = before
  const timer = setInterval(() => {
    void memory().then((now) => (most = Math.max(most, now)))
  }, interval)
  try {
    const result = await work()
    return { result, growth: Math.max(most, await memory()) - before }
  } finally {
    clearInterval(timer)
    await session.detach()
  }
}

/** MB of a process; 0 once it ended. */
async function residentOf(process: number): Promise<number> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
