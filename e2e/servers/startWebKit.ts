import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A session of WebKit's own WebDriver. */
export interface WebKitSession {
  /** Sends a command of WebDriver, one after the other. @throws Error with what WebDriver says */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>
  close(): Promise<void>
}

/** Milliseconds until the driver must answer. */
const patience = 30_000

/** Starts Debian's WebKitWebDriver with a browser on a screen that nobody sees. */
export async function startWebKit(program: string): Promise<WebKitSession> {
  const port = await freePort()
  const command = ['-a', program, `--port=${port}`]
  const driver = spawn('xvfb-run', command, { stdio: 'ignore', detached: true })
  const ended = new Promise<void>((resolve) => driver.once('exit', () => resolve()))
  const stop = async () => {
    // The whole group, because the screen is a process of its own.
    if (driver.exitCode === null && driver.pid !== undefined) process.kill(-driver.pid)
    await ended
  }
  const ask = async (method: string, path: string, body?: object) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...sent })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
  try {
    await untilReady(() => ask('GET', '/status'))
    const created = (await ask('POST', '/session', { capabilities: {} })) as { sessionId: string }
    const session = `/session/${created.sessionId}`
    return {
      send: (method, path, body) => ask(method, session + path, body),
      async close() {
        await ask('DELETE', session).catch(() => undefined)
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilReady(ask: () => Promise<unknown>) {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
