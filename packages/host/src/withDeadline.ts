import { ApiError, Errno } from '@miniview/bridge'

/** Fails with `timeout` where `promise` takes longer than `milliseconds`. */
export function withDeadline<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ApiError('timeout', Errno.timeout)), milliseconds)
    const end = () => clearTimeout(timer)
    promise.then(
      (value) => (end(), resolve(value)),
      (error) => (end(), reject(error)),
    )
  })
}
