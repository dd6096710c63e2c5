import { ApiError, Errno } from '@miniview/bridge'
import type { Answer } from '@miniview/bridge'

/** The answer of a call that threw. */
export function toFailure(error: unknown): Answer & { ok: false } {
  if (error instanceof ApiError) {
    const { message: reason, errno } = error
    return errno === undefined ? { ok: false, reason } : { ok: false, reason, errno }
  }
  // The caller learns that it failed; what exactly, with its stack, is for the host's developer.
  console.error(error)
  return { ok: false, reason: 'internal error', errno: Errno.internalError }
}
