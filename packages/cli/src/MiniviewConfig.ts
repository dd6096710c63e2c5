import type { UserAgentProfile } from '@miniview/host'
import { toDomainLists, toSubscribeTemplates } from '@miniview/server'
import type { DomainLists, SubscribeTemplate } from '@miniview/server'
import { UsageError } from './UsageError.js'
import { toExactOrigin } from './toExactOrigin.js'

/** What miniview.config.json says. Every field may be absent. */
export interface MiniviewConfig {
  /** Origins of the H5 pages, compared exactly. Absent: `dev` takes every one that the app opens. */
  webViewOrigins?: string[]
  /** An ES module whose exports are plugins by their names; relative to the file's folder. */
  plugins?: string
  /** What pages see behind the browser's own user agent. Default `tcmpp`. */
  userAgent?: UserAgentProfile
  /** The origin at which a build's `offline` folder is hosted. `dev` has one of its own. */
  offlineOrigin?: string
  /** The servers that the mini program may call. Absent: `dev` allows every one, a build none. */
  domains?: DomainLists
  /** The messages that the mini program may send, for the platform that `dev` plays. */
  subscribeTemplates?: SubscribeTemplate[]
  /** The mini programs that this one may open, each by its folder or by the address of its build. */
  apps?: (AppFolder | AppBuild)[]
}

export interface AppFolder {
  /** The folder of its source, relative to this file's. */
  dir: string
}

export interface AppBuild {
  /**
   * Where a build of it is hosted: a path on the container's own server, or a complete https address
   * whose server allows the container's origin. Ends in a slash.
   */
  url: string
  /** As of this file: what the other app's web-views may show and which servers it may call is decided here. */
  webViewOrigins?: string[]
  domains?: DomainLists
}

export const configFileName = 'miniview.config.json'

/** Each field's name with what checks its value and returns it. */
const fields = new Map<string, (value: unknown, field: string) => unknown>([
  ['webViewOrigins', checkOrigins],
  ['plugins', checkPath],
  ['userAgent', checkUserAgent],
  ['offlineOrigin', checkOrigin],
  ['domains', checkDomains],
  ['subscribeTemplates', checkTemplates],
  ['apps', checkApps],
])

/**
 * Checks what a person wrote into miniview.config.json.
 *
 * @throws UsageError that names the field and what is wrong with it
 */
export function checkConfig(value: unknown): MiniviewConfig {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${configFileName}: must be an object`)
  }
  const checked = Object.entries(value).map(([name, part]): [string, unknown] => {
    const check = fields.get(name)
    // The schema's address is for editors.
    if (!check && name === '$schema') return [name, undefined]
    if (!check) {
      throw new UsageError(
        `${configFileName}: "${name}" is no field; the fields are ${[...fields.keys()].join(', ')}`,
      )
    }
    return [name, check(part, name)]
  })
  return Object.fromEntries(checked)
}

function fail(field: string, text: string): never {
  throw new UsageError(`${configFileName}: ${field} ${text}`)
}

function checkOrigins(value: unknown, field: string): string[] {
  if (!Array.isArray(value)) {
    fail(field, 'must be a list of origins such as "https://h5.example.com"')
  }
  return value.map((origin, index) => checkOrigin(origin, `${field}[${index}]`))
}

function checkOrigin(value: unknown, field: string): string {
  if (typeof value !== 'string') {
    fail(field, 'must be an origin such as "https://h5.example.com"')
  }
  try {
    return toExactOrigin(value)
  } catch (error) {
    fail(field, (error as Error).message)
  }
}

function checkDomains(value: unknown, field: string): DomainLists {
  try {
    return toDomainLists(value, field)
  } catch (error) {
    throw new UsageError(`${configFileName}: ${(error as Error).message}`)
  }
}

function checkTemplates(value: unknown, field: string): SubscribeTemplate[] {
  try {
    return toSubscribeTemplates(value, field)
  } catch (error) {
    throw new UsageError(`${configFileName}: ${(error as Error).message}`)
  }
}

function checkApps(value: unknown, field: string): (AppFolder | AppBuild)[] {
  if (!Array.isArray(value)) fail(field, 'must be a list such as [{ "dir": "../other" }]')
  return value.map((entry, index) => checkApp(entry, `${field}[${index}]`))
}

function checkApp(value: unknown, field: string): AppFolder | AppBuild {
  const { dir, url, webViewOrigins, domains, ...rest } = Object(value) as Record<string, unknown>
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) fail(field, `has no field "${unknown}"`)
  if ((dir === undefined) === (url === undefined)) {
    fail(field, 'must have either "dir", a folder, or "url", the address of a build')
  }
  if (dir !== undefined) {
    if (typeof dir !== 'string' || dir === '') fail(`${field}.dir`, 'must be the path of a folder')
    if (webViewOrigins !== undefined || domains !== undefined) {
      fail(field, 'takes webViewOrigins and domains from the folder’s own file')
    }
    return { dir }
  }
  return {
    url: checkBuildUrl(url, `${field}.url`),
    ...(webViewOrigins !== undefined && {
      webViewOrigins: checkOrigins(webViewOrigins, `${field}.webViewOrigins`),
    }),
    ...(domains !== undefined && { domains: checkDomains(domains, `${field}.domains`) }),
  }
}

function checkBuildUrl(value: unknown, field: string): string {
  const isPath = typeof value === 'string' && /^\/(?!\/)/.test(value)
  const isAddress = typeof value === 'string' && value.startsWith('https://') && URL.canParse(value)
  if ((!isPath && !isAddress) || !/^[^?#]*\/$/.test(value as string)) {
    fail(field, 'must be a path or an https address that ends in a slash')
  }
  return value as string
}

function checkPath(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') {
    fail(field, 'must be the path of a module such as "./plugins.js"')
  }
  return value
}

function checkUserAgent(value: unknown, field: string): UserAgentProfile {
  if (value !== 'tcmpp' && value !== 'wechat') fail(field, 'must be "tcmpp" or "wechat"')
  return value
}
