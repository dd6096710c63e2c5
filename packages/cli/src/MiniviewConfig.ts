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
