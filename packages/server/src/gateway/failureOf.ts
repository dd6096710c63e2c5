import { GatewayError } from './GatewayError.js'

/** Node's codes that have a plainer word. Messages of Node are not passed on: they name addresses. */
const reasons = new Map([
  ['ENETDOWN', 'network is down'],
  ['ENETUNREACH', 'network is down'],
  ['EAI_AGAIN', 'network is down'],
  ['ENOTFOUND', 'name not resolved'],
  ['EAI_NONAME', 'name not resolved'],
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'connection reset'],
  ['EPIPE', 'connection reset'],
  ['ETIMEDOUT', 'connection timed out'],
  ['EHOSTUNREACH', 'address unreachable'],
  ['HPE_HEADER_OVERFLOW', 'response headers too large'],
])

/** What the container is told of anything that went wrong on the way to the target. */
export function failureOf(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error
  const { code, errors } = error as { code?: unknown; errors?: unknown }
  // Where a name has several addresses, Node tells of all attempts; they mostly failed alike.
  if (typeof code !== 'string' && Array.isArray(errors)) return failureOf(errors[0])
  const text = typeof code === 'string' ? code : ''
  return new GatewayError(600000, reasons.get(text) ?? (text || 'network is down'))
}
