import { ApiError } from '@miniview/bridge'
import { NetworkErrno } from './NetworkErrno.js'

/** Places for calls that run at once. Further ones wait in the order in which they came. */
export interface Slots {
  /**
   * Waits for a place.
   *
   * @returns gives the place back
   * @throws the signal's reason, or ApiError `exceed max task count` where calls do not wait
   */
  take(signal: AbortSignal): Promise<() => void>
}

export function createSlots(count: number, overflow: 'queue' | 'fail'): Slots {
  let free = count
  /** In the order of arrival, which a Set keeps. */
  const waiting = new Set<() => void>()

  function release() {
    const [next] = waiting
    if (!next) {
      free++
      return
    }
    waiting.delete(next)
    next()
  }

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(enter)
        reject(signal.reason)
      }
      const enter = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      waiting.add(enter)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  return {
    async take(signal) {
      signal.throwIfAborted()
      if (free > 0) free--
      else if (overflow === 'fail') {
        throw new ApiError('exceed max task count', NetworkErrno.tooManyTasks)
      } else await wait(signal)
      return release
    },
  }
}
