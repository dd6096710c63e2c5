import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { lookupName, reasonOf } from '@miniview/server'
import { OpenFailedError } from './OpenFailedError.js'

/** Milliseconds until a server counts as unreachable. */
const patience = 15_000

/** Whatever a server answers, it is there. @throws OpenFailedError in one line */
export function checkReachable(url: string): Promise<void> {
  const ask = url.startsWith('https:') ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience)
    const call = ask(url, { method: 'HEAD', lookup: lookupName, agent: false, signal })
    call.once('response', (answer) => {
      answer.resume()
      resolve()
    })
    call.once('error', (error: NodeJS.ErrnoException) => {
      const reason = signal.aborted ? 'it does not answer' : reasonOf(error)
      reject(new OpenFailedError(`${new URL(url).origin} cannot be reached: ${reason}`))
    })
    call.end()
  })
}
