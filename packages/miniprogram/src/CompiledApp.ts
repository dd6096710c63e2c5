import type { AppJson, PageJson } from '@miniview/host'
import type { moduleNames } from './moduleNames.js'

/** What the compiler makes of one folder of source: the exports of the module it writes. */
export interface CompiledPackage {
  /** The tags of the built-in components that it needs, which are loaded with it. */
  builtIns: readonly string[]
  /** Words of its scripts that may name functions whose code must be there before they run. */
  asks: readonly string[]
  /** By path of page or component, without extension and without a leading slash. */
  configs: Record<string, ComponentConfig>
  /** Template functions by path of the wxml, made when they are first asked for. */
  templates(runtime: TemplateRuntime): Record<string, TemplateFunctions>
  /** CSS by path of the wxss without extension; `app` is app.wxss. */
  styles: Record<string, CompiledStyle>
  /** The scripts by their path with extension `.js`; each runs when it is first required. */
  modules(environment: ModuleEnvironment): Record<string, ModuleFunction>
}

/** The main package: what `app.js` of a build exports as default. */
export interface CompiledApp extends CompiledPackage {
  /** `appid` of project.config.json; `touristappid` where there is none, as in the platform's tools. */
  appId: string
  /** `projectname` of project.config.json, or else the folder's name. */
  name: string
  /** app.json with the pages of every package in `pages`, those of the main package first. */
  appJson: AppJson
  /** theme.json: what `@name` stands for in each theme. */
  themes?: Record<'light' | 'dark', Record<string, string>>
  subpackages: CompiledSubpackage[]
  /** Where the folder's other files are, such as pictures; ends in a slash. */
  assets: string
}

export interface CompiledSubpackage {
  /** With a trailing slash and no leading one. */
  root: string
  name?: string
  /** Whether its pages open without the main package. */
  independent: boolean
  load(): Promise<{ default: CompiledPackage }>
}

/** A page's or component's json. */
export interface ComponentConfig extends PageJson {
  component?: boolean
  /** The paths start with a slash and name the component without extension. */
  usingComponents: Record<string, string>
  componentGenerics?: Record<string, true | { default: string }>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
}

/**
 * One wxss file with its imports. Type selectors have the prefix `wx-`. In a component's, class names
 * have the prefix `<scope>--`; a component that shares its styles has the prefix taken away when it is
 * registered.
 *
 * A file of the package is `url(asset:/<path>)`, always without quotes, also in `fonts`: the app's
 * `assets` belongs in the place of `asset:/`.
 */
export interface CompiledStyle {
  css: string
  /** The prefix of a component's class names; absent in app.wxss and in pages' styles. */
  scope?: string
  /** `@font-face` rules, which a browser obeys only in the document. */
  fonts?: string
}

/**
 * One script. Requests that the compiler understood are written as `/<key>` in it, such as
 * `require('/utils/a.js')`; those with a computed end start so, such as `require('/lang/' + name)`,
 * and the key may then have the extension `.js` or `.json`, or be `<path>/index.js`. Other requests
 * are as in the source, relative to the module. `require.async(path)` and `require(path, loaded,
 * failed)` may ask for a module of another package.
 */
export type ModuleFunction = (
  require: (path: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void

/** The names that a mini program's scripts see beside those of the language. */
export type ModuleEnvironment = Record<(typeof moduleNames)[number], unknown>

/** What the template compiler's output calls by one letter. */
export interface TemplateRuntime {
  X: unknown
  Y: unknown
  Z: unknown
  P: unknown
  Q: unknown
  /** Defines a wxs module. @returns what runs it once and returns its exports */
  D(path: string, run: WxsFunction): () => unknown
  getDate: unknown
  getRegExp: unknown
  /** Makes an object whose members are made when they are first read. */
  lazy<T>(members: Record<string, () => T>): Record<string, T>
}

export type WxsFunction = (
  require: (path: string) => unknown,
  exports: object,
  module: { exports: unknown },
) => void

/** The template compiler's function for one wxml file. */
export type TemplateFunctions = (name: string) => unknown
