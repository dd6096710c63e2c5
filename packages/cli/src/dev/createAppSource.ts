import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { createCompiler } from '@miniview/miniprogram/compiler'
import type { Build, Problem } from '@miniview/miniprogram/compiler'
import { bundlePlugins } from '../bundlePlugins.js'
import type { PluginsBundle } from '../bundlePlugins.js'
import { isInside } from '../isInside.js'
import { configFileName } from '../MiniviewConfig.js'
import type { MiniviewConfig } from '../MiniviewConfig.js'
import { readConfig } from '../readConfig.js'
import type { EntryLook } from '../shellPage/EntryLook.js'
import { readEntryLook } from '../shellPage/readEntryLook.js'
import { UsageError } from '../UsageError.js'
import { hasError } from './createProblemPrinter.js'

/** A version of the source that compiled. */
export interface AppVersion {
  build: Build
  config: MiniviewConfig
  /** The text of the plugins' module. */
  plugins: string | undefined
  look: EntryLook
  /** Differs when anything but styles differs. */
  code: string
  /** Differs when a style differs. */
  styles: string
}

/** What the source is now. */
export interface SourceState {
  /** The last version that compiled. */
  version: AppVersion | undefined
  /** Errors and warnings of the source as it is now. */
  problems: readonly Problem[]
}

export interface AppSourceOptions {
  /** Absolute path of the folder, with links resolved. */
  folder: string
  overrides?: Readonly<Record<string, string>> | undefined
  /** Told each state; `settled` waits for what it does. */
  refreshed(state: SourceState): void | Promise<void>
}

/**
 * Keeps the compiled form of a folder up to date: the app, its plugins and its config file.
 *
 * @throws NoMiniProgramError
 */
export function createAppSource({ folder, overrides, refreshed }: AppSourceOptions) {
  const compiler = createCompiler({
    root: folder,
    sourceMaps: true,
    ...(overrides && { overrides }),
  })
  let state: SourceState = { version: undefined, problems: [] }
  let plugins: PluginsBundle | undefined
  let pluginsPath: string | undefined
  /** Counts changes of files that are served as they are, which no compiled text shows. */
  let fileChanges = 0
  const waiting = new Set<string>()
  let isFirst = true
  let running: Promise<void> = Promise.resolve()

  async function refreshOnce() {
    if (!isFirst && waiting.size === 0) return
    const changed = [...waiting]
    waiting.clear()
    const { problems, build } = await compiler.compile(isFirst ? undefined : changed)
    isFirst = false
    const config = await readConfigOrProblem(folder)
    if ('problem' in config) problems.push(config.problem)
    else await refreshPlugins(config, changed)
    problems.push(...(plugins?.problems ?? []))
    fileChanges += changed.filter((path) => isServedFile(path, state.version?.build)).length
    const version =
      build && !('problem' in config) && !hasError(problems)
        ? await versionOf(build, config)
        : state.version
    state = { version, problems }
    await refreshed(state)
  }

  async function refreshPlugins({ plugins: path }: MiniviewConfig, changed: readonly string[]) {
    const isStale =
      path !== pluginsPath ||
      !plugins?.text ||
      plugins.inputs.some((input) => changed.includes(input))
    if (!isStale) return
    pluginsPath = path
    plugins = path === undefined ? undefined : await bundlePlugins(folder, path)
  }

  function isServedFile(path: string, build: Build | undefined): boolean {
    if (!build || !isInside(compiler.folder, path)) return false
    const name = relative(compiler.folder, path).replaceAll('\\', '/')
    return (
      build.assets.includes(name) ||
      build.offlineFolders.some((root) => name.startsWith(`${root}/`))
    )
  }

  async function versionOf(build: Build, config: MiniviewConfig): Promise<AppVersion> {
    const { text } = plugins ?? {}
    const code = digest([build.codeVersion, config, text, fileChanges])
    const styles = digest([...build.styles])
    const look = await readEntryLook(compiler.folder, build)
    return { build, config, plugins: text, look, code, styles }
  }

  return {
    /** The folder that holds app.json. */
    folder: compiler.folder,
    /** The state after the last compilation; with one under way, after that. */
    async settled(): Promise<SourceState> {
      await running
      return state
    },
    state: (): SourceState => state,
    /** Compiles what changed; calls at once run one after the other. */
    refresh(changed: readonly string[] = []): Promise<void> {
      for (const path of changed) waiting.add(path)
      // What one run throws is told to who asked for it, and does not keep the next one from running.
      const run = running.then(refreshOnce)
      running = run.catch(() => undefined)
      return run
    },
    close: (): Promise<void> => compiler.close(),
  }
}

export type AppSource = ReturnType<typeof createAppSource>

async function readConfigOrProblem(folder: string): Promise<MiniviewConfig | { problem: Problem }> {
  try {
    return await readConfig(folder)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const message = error.message.replace(`${configFileName}: `, '')
    return { problem: { severity: 'error', file: configFileName, message } }
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}
