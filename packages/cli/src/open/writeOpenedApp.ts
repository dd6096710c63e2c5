import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { UserAgentProfile } from '@miniview/host'
import { parse } from 'jsonc-parser'
import { configFileName } from '../MiniviewConfig.js'
import { isInside } from '../isInside.js'
import { UsageError } from '../UsageError.js'

export interface OpenedAppOptions {
  /** Where the app is written. */
  folder: string
  /** The address that its first page shows. */
  src: string
  /** What leads to the gateway's address for one of the web, which is appended encoded. */
  go: string | undefined
  /** The path of an app.json; undefined for an app of one page. */
  appFile: string | undefined
  /** How the person said it, for errors; default `--app`. */
  appOption?: string
  profile: UserAgentProfile
}

/** The parts of an app.json that matter here; the rest stays as it is. */
interface AppJson {
  pages: string[]
  window?: { navigationBarTitleText?: string }
  tabBar?: { list?: { iconPath?: string; selectedIconPath?: string }[] }
}

/** The id of the app around a page. */
export const openedAppId = 'mpminiviewopen'

/** Writes a mini program whose pages all are web-views. @throws UsageError for a wrong app.json */
export async function writeOpenedApp(options: OpenedAppOptions): Promise<void> {
  const { folder, src, go, appFile, appOption = '--app', profile } = options
  const app: AppJson =
    appFile === undefined ? { pages: ['pages/web/web'] } : await readAppJson(appFile, appOption)
  await write(folder, 'project.config.json', { appid: openedAppId, projectname: 'MiniView' })
  await write(folder, configFileName, { userAgent: profile })
  await write(folder, 'app.json', { ...app, subpackages: undefined, subPackages: undefined })
  await write(folder, 'app.js', 'App({})\n')
  for (const [index, page] of app.pages.entries()) {
    const isFirst = index === 0
    await write(folder, `${page}.wxml`, '<web-view src="{{src}}"></web-view>\n')
    await write(folder, `${page}.js`, pageScript(isFirst ? src : undefined, src, go))
  }
  if (appFile !== undefined) await copyIcons(app, dirname(resolve(appFile)), folder)
}

/** A page of the app opens the address in its query's `url`, as pages that only hold a web-view do. */
function pageScript(first: string | undefined, src: string, go: string | undefined): string {
  const address = go === undefined ? 'url' : `${JSON.stringify(go)} + encodeURIComponent(url)`
  return `Page({
  data: { src: '' },
  onLoad(query) {
    const url = query.url ? decodeURIComponent(query.url) : ''
    this.setData({ src: url ? ${address} : ${JSON.stringify(first ?? src)} })
  },
})
`
}

async function readAppJson(path: string, option: string): Promise<AppJson> {
  const refuse = (text: string) => new UsageError(`${option} ${path}: ${text}`)
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) throw refuse('is no file')
  const app = parse(await readFile(path, 'utf8')) as AppJson | undefined
  const pages: unknown = app?.pages
  const isPath = (page: unknown) =>
    typeof page === 'string' && /^[\w-]+(\/[\w.-]+)*$/.test(page) && !page.includes('..')
  if (!app || !Array.isArray(pages) || pages.length === 0 || !pages.every(isPath)) {
    throw refuse('is no app.json with a list of pages such as ["pages/index/index"]')
  }
  return app
}

/** Only the tab bar's pictures come from the folder of the app.json. */
async function copyIcons({ tabBar }: AppJson, from: string, to: string): Promise<void> {
  const icons = (tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [
    iconPath,
    selectedIconPath,
  ])
  for (const icon of new Set(icons)) {
    if (typeof icon !== 'string' || !isInside(from, resolve(from, icon))) continue
    await mkdir(dirname(join(to, icon)), { recursive: true })
    // A picture that is missing is a problem of the app, which the compiler reports.
    await copyFile(resolve(from, icon), join(to, icon)).catch(() => undefined)
  }
}

async function write(folder: string, path: string, content: unknown): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
}
