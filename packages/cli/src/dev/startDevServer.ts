import { createAppFiles, createOfflineFiles } from '@miniview/miniprogram/compiler'
import type { WebServer } from '@miniview/server'
import { isInside } from '../isInside.js'
import { readConfig } from '../readConfig.js'
import { realFolder } from '../realFolder.js'
import { webViewOriginsOf } from '../webViewOriginsOf.js'
import { changedStyles } from './changedStyles.js'
import { createAppSource } from './createAppSource.js'
import type { AppVersion, SourceState } from './createAppSource.js'
import { createEventStream } from './createEventStream.js'
import { createProblemPrinter } from './createProblemPrinter.js'
import { liveStateOf } from './liveStateOf.js'
import { serveContainer } from './serveContainer.js'
import { createOtherApps } from './otherApps.js'
import { serveOfflinePages } from './serveOfflinePages.js'
import { watchFolders } from './watchFolders.js'

export interface DevServerOptions {
  /** The folder of the mini program. */
  folder: string
  /** The container's port at `localhost`; 0 takes a free one. */
  port: number
  /** Origins of H5 pages, besides those of miniview.config.json. */
  origins?: readonly string[]
  /** Text compiled instead of the file at that path, which is relative to the folder with app.json. */
  overrides?: Readonly<Record<string, string>>
  /** Whether `wx.config` of jweixin is checked. Default false. */
  strict?: boolean
  /** CSS of the page that holds the container, behind its own. */
  css?: string
  /** Gets what is for the terminal: problems of the source, and what the person should know. */
  print(text: string): void
}

/** A running `miniview dev`. */
export interface DevServer {
  /** The container's origin. */
  origin: string
  /** The origin of the pages of app.json's `staticPath`; undefined where it has none. */
  offlineOrigin(): string | undefined
  /** Ends watching and frees the ports. */
  close(): Promise<void>
}

const openedHint =
  'webViewOrigins of miniview.config.json is absent: web-views show every origin that the app opens.'

/**
 * Serves a mini program's source in the container, and follows each change. What is wrong with the
 * source is printed and shown in the container, while the last good version runs on.
 *
 * @throws NoMiniProgramError where the folder holds none
 * @throws UsageError for a folder that is none, or a wrong miniview.config.json
 * @throws PortTakenError
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { port, origins = [], overrides, strict = false, css = '', print } = options
  const folder = await realFolder(options.folder)
  const config = await readConfig(folder)
  const source = createAppSource({ folder, overrides, refreshed })
  const build = () => source.state().version?.build
  const appFiles = createAppFiles(source.folder, build)
  const offlineFiles = createOfflineFiles(source.folder, build)
  const others = await createOtherApps(folder, config, otherRefreshed)
  const otherStates = () => others.map((other) => other.source.state())
  const events = createEventStream(async () => liveStateOf(await source.settled(), otherStates()))
  const printProblems = createProblemPrinter(print)
  let container: WebServer | undefined
  let offline: WebServer | undefined
  const closings: (() => Promise<void>)[] = []
  let stopWatching = async () => {}
  let shown: AppVersion | undefined
  let isHintPrinted = false

  async function refreshed(state: SourceState) {
    printProblems(state.problems)
    printHint(state)
    await serveOffline(state)
    tellPages(state)
  }

  async function otherRefreshed(state: SourceState) {
    printProblems([...source.state().problems, ...state.problems])
    for (const other of others) {
      const folders = other.source.state().version?.build.offlineFolders
      if (!container || other.offlineOrigin !== undefined || !folders?.length) continue
      const server = await serveOfflinePages(other.offlineFiles, container)
      other.offlineOrigin = server.origin
      closings.push(() => server.close())
    }
    events.send('state', liveStateOf(source.state(), otherStates()))
  }

  function printHint({ version }: SourceState) {
    if (isHintPrinted || !version || webViewOriginsOf(version.config, origins)) return
    isHintPrinted = true
    print(openedHint)
  }

  /** Begins with the first version that has offline pages. */
  async function serveOffline({ version }: SourceState) {
    if (!container || offline || !version?.build.offlineFolders.length) return
    offline = await serveOfflinePages(offlineFiles, container)
  }

  function tellPages(state: SourceState) {
    const before = shown
    shown = state.version
    if (before && shown && before.code === shown.code && before.styles !== shown.styles) {
      const changed = changedStyles(before.build.styles, shown.build.styles)
      if (changed) events.send('styles', { styles: shown.styles, changed })
    }
    events.send('state', liveStateOf(state, otherStates()))
  }

  /** A failure here is this program's own, and no reason to leave the person without a server. */
  function follow(changed: readonly string[]) {
    source.refresh(changed).catch((error: unknown) => print(String(error)))
  }

  async function close() {
    await stopWatching()
    events.close()
    await Promise.all([container?.close(), offline?.close(), ...closings.map((end) => end())])
    await Promise.all([source, ...others.map((other) => other.source)].map((each) => each.close()))
  }

  try {
    // First the port, so that a taken one is told at once; a request waits for the compilation.
    container = await serveContainer({
      port,
      source,
      appFiles,
      events,
      origins,
      strict,
      css,
      offlineOrigin: () => offline?.origin,
      others,
    })
    const folders = isInside(folder, source.folder) ? [folder] : [folder, source.folder]
    const watching = watchFolders(folders, follow)
    stopWatching = async () => (await watching)()
    for (const { folder: own, source: other } of others) {
      const follows = (changed: readonly string[]) => {
        other.refresh(changed).catch((error: unknown) => print(String(error)))
      }
      const paths = isInside(own, other.folder) ? [own] : [own, other.folder]
      const stop = await watchFolders(paths, follows)
      closings.push(async () => stop())
    }
    await Promise.all([source, ...others.map((other) => other.source)].map((one) => one.refresh()))
    await watching
  } catch (error) {
    await close()
    throw error
  }
  return { origin: container.origin, offlineOrigin: () => offline?.origin, close }
}
