/** The callbacks that every API takes beside its parameters. */
export interface Callbacks<Result = Response> {
  success?(result: Result & Response): void
  fail?(error: Response): void
  cancel?(error: Response): void
  complete?(result: Response): void
}

/** What callbacks and promises get. */
export interface Response {
  errMsg: string
  errno?: number
}

/** Whether the caller wants callbacks; without any of them it gets a promise. */
export function hasCallbacks(options: Callbacks | undefined): options is Callbacks {
  return Boolean(options && (options.success || options.fail || options.complete))
}

/**
 * Runs the callbacks that a response calls for: the text after the first colon of `errMsg` is `ok`,
 * `cancel`, or anything else for a failure. `complete` runs last, also when another callback threw.
 */
export function endCall(options: Callbacks, response: Response): void {
  const status = response.errMsg.slice(response.errMsg.indexOf(':') + 1)
  const callback = status === 'ok' ? 'success' : status === 'cancel' ? 'cancel' : 'fail'
  try {
    options[callback]?.(response)
  } finally {
    options.complete?.(response)
  }
}

/**
 * A function with callbacks, or with a promise where none of them is given. `More` are further arguments.
 */
export interface ApiFunction<Params, Result, More extends unknown[] = []> {
  (options: Params & Callbacks<Result> & AtLeastOneCallback, ...more: More): void
  (
    ...given: Partial<Params> extends Params
      ? [options?: Params, ...more: More]
      : [options: Params, ...more: More]
  ): Promise<Result & Response>
}

type AtLeastOneCallback = { success: unknown } | { fail: unknown } | { complete: unknown }
