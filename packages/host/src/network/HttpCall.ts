import type { NetworkKind } from './NetworkOptions.js'
import type { HeaderPairs } from './toResponseHead.js'
import type { RequestBody } from './toRequestBody.js'
import type { RequestHeaders } from './toRequestHeaders.js'

/** A call of a server, ready to be sent. */
export interface HttpCall {
  kind: Exclude<NetworkKind, 'socket'>
  url: URL
  method: string
  headers: RequestHeaders
  body?: RequestBody | undefined
  redirect: 'follow' | 'manual'
  /** Milliseconds; the gateway does not work longer either. */
  timeout: number
  signal: AbortSignal
}

/** What a server answered; the body is still to be read. */
export interface HttpAnswer {
  statusCode: number
  headers: HeaderPairs
  /** Of the body only; status and headers may be the gateway's own. */
  response: Response
}
