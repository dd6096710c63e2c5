import { ApiError, Errno } from '@miniview/bridge'
import { abortReason } from './networkFailure.js'

/**
 * Runs work that ends, at the latest, when its time is over or a signal aborts.
 *
 * @param milliseconds after which the call fails with `timeout`
 * @throws ApiError why it was aborted, else what the work threw
 */
export async function withTimeLimit<T>(
  milliseconds: number,
  signals: AbortSignal[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const signal = AbortSignal.any([...signals, limit.signal])
  const timer = setTimeout(() => limit.abort(new ApiError('timeout', Errno.timeout)), milliseconds)
  try {
    return await work(signal)
  } catch (error) {
    const reason = signal.aborted ? abortReason(signal) : error
    // The connection ends with the call, whoever still reads from it.
    limit.abort(reason)
    throw reason
  } finally {
    clearTimeout(timer)
  }
}
