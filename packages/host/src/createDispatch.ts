import { ApiError, Errno, toErrMsg } from '@miniview/bridge'
import type { Answer } from '@miniview/bridge'
import type { ApiContext, Caller, PageCaller } from './ApiContext.js'
import { createEmitter } from './createEmitter.js'
import type { Api } from './defineApi.js'
import { parseParams } from './parseParams.js'
import { withDeadline } from './withDeadline.js'

/** One call and its end, for logs, inspectors and tests. */
export interface CallRecord {
  api: string
  caller: Caller['kind']
  /** The path of the calling page; undefined for the mini program's own code. */
  page: string | undefined
  args: unknown
  answer: Answer
}

/** Milliseconds until an API that waits for nobody must have answered. */
export const defaultDeadline = 60_000

export interface DispatchOptions {
  services: Omit<ApiContext, 'caller'>
  /** `require` lets some APIs run only in a person's tap, as the platform does. */
  gesture: 'require' | 'off'
  /** Whether a page's routes call its callbacks, which the platforms do not. */
  routeCallbacks: boolean
  deadline?: number
}

/** Runs calls: in the catalog? parameters? tap? permission? run. Every call ends in an answer. */
export function createDispatch(options: DispatchOptions) {
  const { services, deadline = defaultDeadline } = options
  const { catalog, log, permissions, window } = services
  const calls = createEmitter<CallRecord>()
  /** Answers that a test gives in place of an API. */
  const scripted = new Map<string, (args: unknown) => Answer | Promise<Answer>>()

  async function execute(api: Api, args: unknown, caller: Caller): Promise<Answer> {
    const answer = scripted.get(api.name)
    if (answer) return answer(args)
    const params: unknown = parseParams(api.params, args)
    if (
      api.needsTap &&
      options.gesture === 'require' &&
      !window.navigator.userActivation.isActive
    ) {
      throw new ApiError('can only be invoked by user TAP gesture.', Errno.noPermission)
    }
    if (api.scope) await permissions.require(api.scope, caller)
    const result = api.run(params, { ...services, caller })
    // A timer for each call would cost more than most calls.
    if (!(result instanceof Promise)) return { ok: true, data: result }
    const data = await (api.waitsForPerson ? result : withDeadline(result, deadline))
    return { ok: true, data }
  }

  async function run(api: Api, args: unknown, caller: Caller): Promise<Answer> {
    const answer = await execute(api, args, caller).catch(toFailure)
    if (!answer.ok && answer.errno !== Errno.cancel) warn(api.name, answer, caller)
    if (calls.size > 0) record(api.name, args, answer, caller)
    return answer
  }

  function toFailure(error: unknown): Answer & { ok: false } {
    if (error instanceof ApiError) {
      const { message: reason, errno } = error
      return errno === undefined ? { ok: false, reason } : { ok: false, reason, errno }
    }
    // The caller learns that it failed; what exactly, with its stack, is for the host's developer.
    console.error(error)
    return { ok: false, reason: 'internal error', errno: Errno.internalError }
  }

  function warn(name: string, { reason }: Answer & { ok: false }, caller: Caller) {
    log.warn({ page: pageOf(caller), api: name }, toErrMsg(name, reason))
  }

  function record(api: string, args: unknown, answer: Answer, caller: Caller) {
    calls.emit({ api, caller: caller.kind, page: pageOf(caller), args, answer })
  }

  return {
    calls,
    scripted,

    /** A call of the mini program's own code. */
    fromShell: (api: Api, args: unknown, caller: Caller) => run(api, args, caller),

    /** A call that arrived from a page, by its name on the wire. Never throws. */
    async fromPage(name: string, args: unknown, caller: PageCaller): Promise<Answer | undefined> {
      const api = catalog.pageApi(name)
      if (!api) {
        const answer = {
          ok: false,
          reason: 'function not exist',
          errno: Errno.notSupported,
        } as const
        warn(name.slice(0, 64), answer, caller)
        record(name, args, answer, caller)
        return answer
      }
      const answer = await run(api, args, caller)
      return api.answersPage === false && !options.routeCallbacks ? undefined : answer
    },
  }
}

export type Dispatch = ReturnType<typeof createDispatch>

function pageOf(caller: Caller): string | undefined {
  return caller.kind === 'page' ? caller.page.path : undefined
}
