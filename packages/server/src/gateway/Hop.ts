import type { Readable } from 'node:stream'
import type { TargetHeaders } from './targetHeaders.js'

/** One request to one server; a call that is redirected takes several. */
export interface Hop {
  method: string
  url: URL
  headers: TargetHeaders
  /** A Buffer can be sent again, a stream cannot. */
  body: Buffer | Readable | undefined
}
