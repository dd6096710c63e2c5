import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UserAgentProfile } from '@miniview/host'
import { PortTakenError } from '@miniview/server'
import { startDevServer } from '../dev/startDevServer.js'
import { UsageError } from '../UsageError.js'
import { openBrowser } from './openBrowser.js'
import { writeOpenedApp } from './writeOpenedApp.js'

/** What a person may say of the container beside a development server of theirs. */
export interface BesideOptions {
  /** The container's port at `localhost`. Default 5210; 0 takes a free one. */
  port?: number
  /** The path of an app.json: title, tab bar and pages around the page. Default: one page. */
  app?: string
  /** What the page sees behind the browser's own user agent. Default `tcmpp`. */
  ua?: UserAgentProfile
  /** Whether the container is opened in the person's browser. Default false. */
  open?: boolean
}

/** A container that shows the pages of another server. */
export interface BesideServer {
  /** The container's address. */
  address: string
  close(): Promise<void>
}

const profiles: readonly string[] = ['tcmpp', 'wechat'] satisfies UserAgentProfile[]

/**
 * Starts a container whose mini program shows a page that brings the bridge itself, as the bundler plugins
 * see to. Its web-views show that page's origin and no other.
 *
 * @param page the page's address
 * @param print gets what is wrong with the app.json, each time it is told
 * @throws Error whose message is one line, for what the person can mend
 */
export async function startBeside(
  page: string,
  { port = 5210, app, ua = 'tcmpp', open = false }: BesideOptions,
  print: (text: string) => void,
): Promise<BesideServer> {
  if (!profiles.includes(ua)) {
    throw new UsageError(`ua is ${JSON.stringify(ua)}, not one of ${profiles.join(', ')}.`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'miniview-beside-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const files = { folder, src: page, go: undefined, appFile: app, appOption: 'app' }
    await writeOpenedApp({ ...files, profile: ua })
    const server = await startDevServer({ folder, port, origins: [new URL(page).origin], print })
    const address = `${server.origin}/`
    if (open) await openBrowser(address, print)
    return {
      address,
      async close() {
        await server.close()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error instanceof PortTakenError ? new UsageError(moreOf(error)) : error
  }
}

/** In a config file, unlike on a command line, it is not plain to see whose port it is. */
function moreOf({ message }: PortTakenError): string {
  return `${message} The option port takes another one, and 0 a free one.`
}
