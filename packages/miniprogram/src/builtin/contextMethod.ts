import { ApiError, endCall, Errno, hasCallbacks, toErrMsg } from '@miniview/bridge'
import type { Callbacks } from '@miniview/bridge'

/** The options of one call, as scripts gave them: whatever that is. */
export type ContextOptions = Record<string, unknown>

/**
 * Makes a method of what scripts control an element with: it answers by callbacks, or by a promise where
 * none of them is given.
 *
 * @param trouble the reason that is told where `act` fails with anything but an ApiError
 */
export function contextMethod(
  name: string,
  trouble: string,
  act: (options: ContextOptions) => object | void | Promise<object | void>,
) {
  async function run(options: ContextOptions) {
    try {
      return { ...(await act(options)), errMsg: toErrMsg(name) }
    } catch (error) {
      const isKnown = error instanceof ApiError
      if (!isKnown) console.error(error)
      const { message, errno } = isKnown ? error : { message: trouble, errno: Errno.internalError }
      return { errMsg: toErrMsg(name, message), ...(errno !== undefined && { errno }) }
    }
  }

  return (given?: unknown) => {
    const isRecord = typeof given === 'object' && given !== null
    const options = (isRecord ? given : {}) as ContextOptions
    const callbacks = options as Callbacks
    const ended = run(options)
    if (hasCallbacks(callbacks)) {
      void ended.then((response) => endCall(callbacks, response))
      return undefined
    }
    return ended.then((response) => {
      if (response.errMsg !== toErrMsg(name)) throw response
      return response
    })
  }
}
