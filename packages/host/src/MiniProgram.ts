import type { AppJson, PageJson } from './AppJson.js'
import type { PageEntry } from './PageEntry.js'

/** One mini program as the host runs it: its identity, its configuration and its code. */
export interface MiniProgram {
  appId: string
  /** Shown to people. */
  name: string
  /** Default '' as on the platform, where only a released version has one. */
  version?: string
  appJson: AppJson
  pageJson(path: string): PageJson
  /**
   * Runs the app's own code, before the first page. @returns the app's lifecycle functions
   * @param wx what the code calls; typed by `ShellWx`
   */
  start(wx: object): Logic
  /** Makes the page's code; called once for each opened page. */
  createPage(page: PageEntry): Logic
}

/** Code of a mini program, reached by the names of its functions. */
export interface Logic {
  /** Runs a function of the code; undefined where it has none of that name. */
  call(name: string, ...args: unknown[]): unknown
}
