import { ApiError, Errno } from '@miniview/bridge'

/** What callers learn of a write that the browser did not commit. */
export function commitError(error: unknown): ApiError {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
  if (isFull) return new ApiError(':quota reached')
  const text = error instanceof Error ? error.message || error.name : String(error)
  return new ApiError(`the browser did not save it: ${text}`, Errno.internalError)
}
