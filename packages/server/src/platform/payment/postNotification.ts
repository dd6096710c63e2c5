import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { MayReach } from '../../gateway/mayReach.js'
import { checkLiteralAddress, pinnedLookup, resolveBySystem } from '../../gateway/pinnedLookup.js'

/** Milliseconds in which an app's own server must answer. */
const patience = 5000

/** Characters of an answer that are read; a right one is short. */
const maxAnswer = 2000

export interface NotificationAnswer {
  status: number
  body: string
}

/** Sends a text to an app's own server. It follows no redirect. Rejects where there is no answer. */
export async function postNotification(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  mayReach: MayReach,
): Promise<NotificationAnswer> {
  const url = new URL(address)
  checkLiteralAddress(url, mayReach)
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: pinnedLookup(resolveBySystem, mayReach),
        agent: false,
        signal: AbortSignal.timeout(patience),
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          if (text.length < maxAnswer) text += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
