import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createCompiler, formatProblem } from '@miniview/miniprogram/compiler'
import type { Build, Problem } from '@miniview/miniprogram/compiler'
import { containerPolicy } from '@miniview/server'
import { bundlePlugins } from '../bundlePlugins.js'
import type { MiniviewConfig } from '../MiniviewConfig.js'
import { readConfig } from '../readConfig.js'
import { realFolder } from '../realFolder.js'
import type { ShellConfig } from '../shell/ShellConfig.js'
import { shellFolder } from '../shellFolder.js'
import { readEntryLook } from '../shellPage/readEntryLook.js'
import { renderShellPage } from '../shellPage/renderShellPage.js'
import { isPlainLoopback } from '../toExactOrigin.js'
import { webViewOriginsOf } from '../webViewOriginsOf.js'
import { BuildFailedError } from './BuildFailedError.js'
import { manifestPath, versionOf, writeManifest } from './buildManifest.js'
import { sizesOf } from './buildSizes.js'
import type { BuildSizes } from './buildSizes.js'
import { buildOrigins, buildPolicies, joinPolicies } from '../appPolicies.js'
import type { AppPolicy } from '../appPolicies.js'
import { shellAppsOf } from '../dev/otherApps.js'
import { collectAppFiles, collectBuildFiles } from './collectBuildFiles.js'
import type { AppParts } from './collectBuildFiles.js'
import { checkOutputFolder, writeOutputFolder } from './outputFolder.js'

export interface BuildOptions {
  /** The folder of the mini program. */
  folder: string
  /** The folder to write. */
  out: string
  /** Origins of H5 pages, besides those of miniview.config.json. */
  origins?: readonly string[]
  /** The origin at which `offline` of the build is hosted; default: as the config file says. */
  offlineOrigin?: string | undefined
  /** Text compiled instead of the file at that path, which is relative to the folder with app.json. */
  overrides?: Readonly<Record<string, string>>
  /** The folder of the built shell page. Default: this package's own. */
  shell?: string
  /** Gets each line for the terminal: problems of the source, and what the person should know. */
  print(text: string): void
}

/** What a build wrote. */
export interface BuildResult {
  /** Absolute path of the folder. */
  out: string
  /** How many files it has, its own list not counted. */
  files: number
  sizes: BuildSizes
}

/**
 * Writes a mini program as a static site that any web server can host, below any path. Nothing is
 * written unless the whole source compiled.
 *
 * @throws NoMiniProgramError where the folder holds none
 * @throws UsageError for a folder that is none, a wrong miniview.config.json, or an `out` that a build
 *   must not write
 * @throws BuildFailedError where the source has errors, after they were printed
 */
export async function buildApp(options: BuildOptions): Promise<BuildResult> {
  const { print, shell = shellFolder } = options
  const folder = await realFolder(options.folder)
  const main = await compileFolder(folder, options)
  const out = await checkOutputFolder(options.out, main.parts.folder)
  const others = await Promise.all(
    (main.config.apps ?? []).map(async (app) =>
      'dir' in app
        ? compileFolder(await realFolder(resolve(folder, app.dir)), { ...options, overrides: {} })
        : undefined,
    ),
  )
  const compiled = others.filter((other) => other !== undefined)
  for (const { warnings } of [main, ...compiled]) for (const warning of warnings) print(warning)
  const apps = shellAppsOf(main.config)
  const { appId: _appId, name, ...shellConfig } = main.parts.manifest
  const { frames, servers } = joinPolicies([
    main.policy,
    ...compiled.map(({ policy }) => policy),
    ...buildPolicies(main.config),
  ])
  const page = {
    name,
    css: await readFile(join(shell, 'shell.css'), 'utf8'),
    look: await readEntryLook(main.parts.folder, main.parts.build),
    policy: containerPolicy(frames, servers, buildOrigins(main.config)),
  }
  const config = { ...shellConfig, ...(apps && { apps }) }
  const html = renderShellPage({ ...page, config })
  const files = new Map(await collectBuildFiles({ ...main.parts, shell, html }))
  for (const [index, other] of others.entries()) {
    if (!other) continue
    const own = await collectAppFiles(other.parts)
    for (const [path, content] of own) files.set(`apps/${index}/${path}`, content)
  }
  // The page is part of the version that it names, so it is written once more.
  const version = versionOf(files)
  const named = { ...config, build: { version, manifest: manifestPath } }
  files.set('index.html', renderShellPage({ ...page, config: named }))
  files.set(manifestPath, writeManifest(version, files))
  await writeOutputFolder(out, files)
  return { out, files: files.size, sizes: sizesOf(files) }
}

/** One app of a build, before anything is written. */
interface CompiledFolder {
  parts: AppParts
  config: MiniviewConfig
  policy: AppPolicy
  warnings: readonly string[]
}

async function compileFolder(
  folder: string,
  options: Pick<BuildOptions, 'origins' | 'offlineOrigin' | 'overrides' | 'print'>,
): Promise<CompiledFolder> {
  const { overrides, print } = options
  const config = await readConfig(folder)
  const compiler = createCompiler({ root: folder, minify: true, ...(overrides && { overrides }) })
  try {
    const { problems, build } = await compiler.compile()
    const plugins = await pluginsOf(folder, config)
    for (const problem of [...problems, ...plugins.problems]) print(formatProblem(problem))
    if (!build || plugins.hasFailed) {
      throw new BuildFailedError('Nothing was written, because the source has errors.')
    }
    const shellConfig = shellConfigOf(options, config, build, plugins.text)
    const manifest = { appId: build.appId, name: build.name, ...shellConfig }
    return {
      parts: { folder: compiler.folder, build, plugins: plugins.text, manifest },
      config,
      policy: policyOf(shellConfig),
      warnings: warningsOf(shellConfig, config, options, build),
    }
  } finally {
    await compiler.close()
  }
}

async function pluginsOf(
  folder: string,
  { plugins }: MiniviewConfig,
): Promise<{ text: string | undefined; problems: readonly Problem[]; hasFailed: boolean }> {
  if (plugins === undefined) return { text: undefined, problems: [], hasFailed: false }
  const { text, problems } = await bundlePlugins(folder, plugins, { minify: true })
  return { text, problems, hasFailed: text === undefined }
}

function shellConfigOf(
  options: Pick<BuildOptions, 'origins' | 'offlineOrigin'>,
  config: MiniviewConfig,
  { offlineFolders }: Build,
  plugins: string | undefined,
): ShellConfig & { webViewOrigins: readonly string[] } {
  const webViewOrigins = webViewOriginsOf(config, options.origins ?? []) ?? []
  const offlineOrigin =
    offlineFolders.length > 0 ? (options.offlineOrigin ?? config.offlineOrigin) : undefined
  // An origin on this machine is listed only for a trial, and the container then has to allow http.
  const development = [...webViewOrigins, ...(offlineOrigin ? [offlineOrigin] : [])].some(
    isPlainLoopback,
  )
  return {
    app: 'app/app.js',
    webViewOrigins,
    development,
    ...(plugins !== undefined && { plugins: 'plugins.js' }),
    ...(offlineOrigin !== undefined && { offlineOrigin }),
    ...(config.userAgent && { userAgent: config.userAgent }),
    ...(config.domains && { domains: config.domains }),
  }
}

function policyOf({
  webViewOrigins,
  offlineOrigin,
  domains,
  development,
}: ShellConfig & { webViewOrigins: readonly string[] }): AppPolicy {
  const frames = [...webViewOrigins, ...(offlineOrigin ? [offlineOrigin] : [])]
  // Without lists the host lets a trial call every server, and nothing else.
  return { frames, servers: domains ?? (development ? 'any' : {}) }
}

function warningsOf(
  { offlineOrigin, development }: ShellConfig,
  config: MiniviewConfig,
  { origins = [] }: Pick<BuildOptions, 'origins'>,
  { offlineFolders }: Build,
): string[] {
  const isUnlisted = webViewOriginsOf(config, origins) === undefined
  return [
    ...(isUnlisted
      ? [
          'No web-view will open: list each origin in webViewOrigins of miniview.config.json, or by --origin.',
        ]
      : []),
    ...(offlineFolders.length > 0 && offlineOrigin === undefined
      ? [
          'Pages of staticPath will not open: host the folder offline on an origin of its own, and name that by --offline-origin.',
        ]
      : []),
    ...(development
      ? ['This build is for a trial on this machine: it allows plain http on a loopback address.']
      : []),
  ]
}
