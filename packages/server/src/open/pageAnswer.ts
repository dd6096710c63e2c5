import type { IncomingMessage } from 'node:http'
import { adjustCookie } from './adjustCookie.js'
import { adjustPolicy } from './adjustPolicy.js'
import type { TargetOrigins } from './TargetOrigins.js'

export interface PageAnswerOptions {
  target: string
  own: string
  /** The address that was asked for, at the target. */
  address: string
  names: TargetOrigins
  /** Who may show the page in a frame, as `frame-ancestors` says it. */
  ancestors: string
  /** The hash of the script that is put into documents. */
  hash: string
  /** The origin that asked, where it is a page of the gateway. */
  asker: string | undefined
}

/** What belongs to the connection, to https, or to reports for the target's server. */
const dropped =
  /^(connection|keep-alive|proxy-.+|transfer-encoding|upgrade|strict-transport-security|x-frame-options|alt-svc|content-security-policy-report-only|report-to|reporting-endpoints|nel)$/

/** Headers to send; several of a name are sent one by one. */
export type AnswerHeaders = Record<string, string | string[] | undefined>

/** The headers of a target's answer as the page at the gateway needs them. */
export async function pageAnswer(
  { headersDistinct }: IncomingMessage,
  options: PageAnswerOptions,
): Promise<AnswerHeaders> {
  const { names, ancestors, asker, target } = options
  const sent: AnswerHeaders = {}
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (dropped.test(name)) continue
    if (name === 'set-cookie')
      sent[name] = values.map((text) => adjustCookie(text, names.cookiesOf(target)))
    else if (name === 'content-security-policy') sent[name] = policiesOf(values, options)
    else if (name === 'location') sent[name] = await toGateway(values[0]!, options)
    else sent[name] = values.length === 1 ? values[0] : values
  }
  const policies = [sent['content-security-policy'] ?? []].flat().map(String)
  sent['content-security-policy'] = [...policies, `frame-ancestors ${ancestors}`]
  const allowed = sent['access-control-allow-origin']
  if (asker !== undefined && allowed === names.targetOfOwn(asker)) {
    sent['access-control-allow-origin'] = asker
  }
  return sent
}

function policiesOf(values: readonly string[], options: PageAnswerOptions): string[] {
  return values.map((value) => adjustPolicy(value, options)).filter(Boolean)
}

/** A redirect leads to the gateway's origin for its target; one to an app of the phone stays what it is. */
async function toGateway(location: string, { address, names }: PageAnswerOptions): Promise<string> {
  if (!URL.canParse(location, address)) return location
  const url = new URL(location, address)
  if (!/^https?:$/.test(url.protocol)) return location
  return (await names.ownOf(url.origin)) + url.href.slice(url.origin.length)
}
