import { ApiError } from '@miniview/bridge'
import { NetworkErrno } from './NetworkErrno.js'

/** Why a call was given up: what aborted it says so itself, and otherwise it was the caller. */
export function abortReason({ reason }: AbortSignal): ApiError {
  return reason instanceof ApiError ? reason : new ApiError('abort')
}

/** What the app is told where the browser could not send or read. */
export function networkFailure(error: unknown, navigator: Navigator): ApiError {
  if (error instanceof ApiError) return error
  if (!navigator.onLine) return new ApiError('network is down', NetworkErrno.unknown)
  const text = error instanceof Error ? error.message : String(error)
  return new ApiError(text, NetworkErrno.unknown)
}
