import type { HostOptions } from '@miniview/host'
import type { CompiledApp, MapOptions } from '@miniview/miniprogram/runtime'
import type { AppRegistry } from './AppRegistry.js'

export interface OpenOptions extends Omit<HostOptions, 'app' | 'ui'> {
  /** What the compiler made of the mini program's folder: the default export of its `app.js`. */
  app: CompiledApp
  /** Addresses of pages to open at start, the lowest first, instead of the first page. */
  stack?: readonly string[]
  /**
   * Whether the container keeps the address bar and the back button in step, and opens the page that
   * the address names. Default true; set it to false in a shell with a router of its own.
   */
  browserHistory?: boolean
  /** What maps show beyond the built-in outlines of the countries, and how places are found. */
  map?: MapOptions
  /**
   * Makes the complete address that opens a page, such as `pages/a/a?id=1`, for links that are shared.
   * Default: the shell's own address with `#/` and the page. A shell with a router of its own has others.
   */
  linkTo?(pageUrl: string): string
  /** Persons between whom the menu switches; the app then starts anew, and asks `getUser` again. */
  users?: Users
  /** The shell's other mini programs, which this one may open. Default: none. */
  apps?: AppRegistry
}

export interface Users {
  /** Names are shown. */
  list: readonly { id: string; name: string }[]
  /** Lets `getUser` give another person from now on. */
  change(id: string): void
}
