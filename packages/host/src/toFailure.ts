import { ApiError, Errno } from '@miniview/bridge'
import type { Answer } from '@miniview/bridge'

/** The answer of a call that threw. */
export function toFailure(error: unknown): Answer & { ok: false } {
  if (error instanceof ApiError) {
    const { message: reason, errno, errCode } = error
    return {
      ok: false,
      reason,
      ...(errno !== undefined && { errno }),
      ...(errCode !== undefined && { errCode }),
    }
  }
  // The caller learns that it failed; what exactly, with its stack, is for the host's developer.
  console.error(error)
  return { ok: false, reason: 'internal error', errno: Errno.internalError }
}
