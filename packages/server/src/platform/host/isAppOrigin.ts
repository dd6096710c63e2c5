import type { FastifyRequest } from 'fastify'
import { isOwnRequest } from '../../gateway/isOwnRequest.js'
import type { PlatformApp } from '../PlatformApp.js'

/** Whether a container of that app asks. Browsers state `Origin` themselves; no page can forge it. */
export function isAppOrigin({ raw, headers }: FastifyRequest, { origins }: PlatformApp): boolean {
  // Without a list, the `Host` must be this server's own too, which is what 'socket' means.
  if (!origins) return isOwnRequest(raw, 'socket')
  return headers.origin !== undefined && origins.includes(headers.origin)
}
