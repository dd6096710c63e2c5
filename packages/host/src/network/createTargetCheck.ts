import { ApiError } from '@miniview/bridge'
import { namesPort } from './namesPort.js'
import { NetworkErrno } from './NetworkErrno.js'
import type { DomainLists, NetworkKind } from './NetworkOptions.js'

export interface TargetCheckOptions {
  domains?: DomainLists | undefined
  checkDomains?: boolean | undefined
  /** Allows http and ws. */
  development: boolean
}

/** Gives the URL that a call names, if the app may call it. @throws ApiError */
export type TargetCheck = (kind: NetworkKind, text: string) => URL

const schemes = {
  http: { secure: 'https:', plain: 'http:' },
  socket: { secure: 'wss:', plain: 'ws:' },
}

const kinds: readonly NetworkKind[] = ['request', 'uploadFile', 'downloadFile', 'socket']

/**
 * The rules of https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html: encrypted,
 * and listed with exactly this host and port.
 *
 * @throws TypeError for an entry of the lists that is no exact origin
 */
export function createTargetCheck(options: TargetCheckOptions): TargetCheck {
  const { domains = {}, development } = options
  const isChecked = options.checkDomains ?? (options.domains !== undefined || !development)
  const listed = new Map(kinds.map((kind) => [kind, listOf(domains[kind] ?? [], kind)]))

  return (kind, text) => {
    const { secure, plain } = schemesOf(kind)
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || ![secure, plain].includes(url.protocol) || url.username || url.password) {
      throw new ApiError(`invalid url "${text}"`, NetworkErrno.invalidUrl)
    }
    const isInsecure = url.protocol === plain && !development
    if (isInsecure || (isChecked && !listed.get(kind)!(url, text))) {
      throw new ApiError('url not in domain list', NetworkErrno.notInDomainList)
    }
    // A fragment is the caller's own matter, and no server gets it.
    url.hash = ''
    return url
  }
}

/** @returns whether an address is listed; one that names its port only where an entry names it too */
function listOf(entries: readonly string[], kind: NetworkKind) {
  const origins = new Set(entries.map((entry) => originOf(entry, kind)))
  const withPort = new Set(entries.filter(namesPort).map((entry) => originOf(entry, kind)))
  return ({ origin }: URL, text: string) =>
    origins.has(origin) && (!namesPort(text) || withPort.has(origin))
}

function schemesOf(kind: NetworkKind) {
  return kind === 'socket' ? schemes.socket : schemes.http
}

/** The origin that an entry names; a path or a query in it would be ignored silently. */
function originOf(entry: string, kind: NetworkKind): string {
  const url = URL.canParse(entry) ? new URL(entry) : undefined
  const isBare = url !== undefined && url.href === `${url.origin}/`
  const isKnown = url !== undefined && Object.values(schemesOf(kind)).includes(url.protocol)
  if (!isBare || !isKnown || url.hostname.includes('*')) {
    const example = kind === 'socket' ? 'wss://live.example.com' : 'https://api.example.com'
    throw new TypeError(`domains.${kind}: "${entry}" is no exact origin such as "${example}"`)
  }
  return url.origin
}
