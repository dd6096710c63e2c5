import { ApiError } from '@miniview/bridge'
import type { Lifecycle } from '../createLifecycle.js'
import { NetworkErrno } from './NetworkErrno.js'

/** Milliseconds that calls may still run after the app went to the background. */
export const backgroundTime = 5_000

/**
 * The platform ends the calls of an app that is in the background for five seconds, and lets it start none
 * until it is back: https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html
 *
 * @param closing ends the watching
 * @returns the signal of the calls that start now; aborted where none may start
 */
export function createInterruption(
  { events }: Pick<Lifecycle, 'events'>,
  closing: AbortSignal,
): () => AbortSignal {
  let interrupting = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const interrupt = () => interrupting.abort(new ApiError('interrupted', NetworkErrno.interrupted))
  const endings = [
    events.hide.on(() => {
      timer = setTimeout(interrupt, backgroundTime)
    }),
    events.show.on(() => {
      clearTimeout(timer)
      if (interrupting.signal.aborted) interrupting = new AbortController()
    }),
    () => clearTimeout(timer),
  ]
  closing.addEventListener('abort', () => endings.forEach((end) => end()), { once: true })
  return () => interrupting.signal
}
