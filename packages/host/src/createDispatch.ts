import {
  accessDenied,
  ApiError,
  Errno,
  isRecord,
  toErrMsg,
  unknownFunction,
} from '@miniview/bridge'
import type { Answer } from '@miniview/bridge'
import type { ApiContext, Caller, PageCaller } from './ApiContext.js'
import { createCallQueue } from './createCallQueue.js'
import type { CallQueue } from './createCallQueue.js'
import { createEmitter } from './createEmitter.js'
import type { TaskControl } from './createTask.js'
import { isAtOnce } from './defineApi.js'
import type { Api } from './defineApi.js'
import type { LaterApi } from './LaterApi.js'
import { loadApi, loadedApi } from './loadApi.js'
import { parseParams } from './parseParams.js'
import { toFailure } from './toFailure.js'
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

/** Answers a call in place of an API, or on its way: `proceed` runs the API itself, at most once. */
export type Script = (
  args: unknown,
  api: Api,
  proceed: () => Answer | Promise<Answer>,
) => Answer | Promise<Answer>

/** The name of the script that is asked for every API without one of its own. */
export const anyApi = '*'

/** Before the name of a call that bridge.js knows as one of jweixin's. */
const jweixinPrefix = 'jweixin.'

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

/** Runs calls: in the catalog? code? parameters? tap? permission? run. Every call ends in an answer. */
export function createDispatch(options: DispatchOptions) {
  const { services, gesture, deadline = defaultDeadline } = options
  const { catalog, log, pageFiles, permissions, plugins, signedPages, window } = services
  const calls = createEmitter<CallRecord>()
  /** Answers that a test gives in place of an API. */
  const scripted = new Map<string, Script>()

  /** What a call that waited for code must remember: its arguments and the tap of its own turn. */
  function startLater(
    known: Api | LaterApi,
    args: unknown,
    context: ApiContext,
    queue: CallQueue,
    start: (api: Api, args: unknown, hadTap: boolean) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const given = isRecord(args) ? { ...args } : args
    const hadTap = gesture === 'off' || isInTap()
    const declared = known.kind === 'api' ? Promise.resolve(known) : loadApi(known)
    return queue.add(withDeadline(declared, deadline), (code) =>
      code.status === 'fulfilled'
        ? start(code.value, given, hadTap)
        : end(known, given, context, toFailure(code.reason)),
    )
  }

  /** Runs a call. What needs no waiting is answered without a promise, which costs more than it. */
  function run(
    api: Api,
    args: unknown,
    context: ApiContext,
    task?: TaskControl,
    hadTap?: boolean,
  ): Answer | Promise<Answer> {
    try {
      const script = scripted.size > 0 && (scripted.get(api.name) ?? scripted.get(anyApi))
      const proceed = () => perform(api, args, context, task, hadTap)
      return finish(api, args, context, script ? script(args, api, proceed) : proceed())
    } catch (error) {
      return end(api, args, context, toFailure(error))
    }
  }

  /** @throws ApiError where the call may not be made */
  function perform(
    api: Api,
    args: unknown,
    context: ApiContext,
    task: TaskControl | undefined,
    hadTap: boolean | undefined,
  ): Answer | Promise<Answer> {
    const params: unknown = parseParams(api.params, args)
    if (context.caller.kind === 'page') pageFiles.check(api, params, context.caller)
    checkTap(api, hadTap)
    if (!api.scope) return execute(api, params, context, task)
    const allowed = permissions.require(api.scope, context.caller)
    return allowed.then(() => execute(api, params, context, task))
  }

  const isInTap = () => window.navigator.userActivation.isActive

  function checkTap({ needsTap }: Api, hadTap?: boolean) {
    if (!needsTap || gesture === 'off' || (hadTap ?? isInTap())) return
    throw new ApiError('can only be invoked by user TAP gesture.', Errno.noPermission)
  }

  function execute(
    api: Api,
    params: unknown,
    context: ApiContext,
    task?: TaskControl,
  ): Answer | Promise<Answer> {
    const replaced = plugins.overrideOf(api.name)
    const result = replaced
      ? plugins.invoke(api.name, params, context.caller)
      : api.run(params, context, task)
    if (!(result instanceof Promise)) return { ok: true, data: result }
    const data =
      api.waitsForPerson || api.task || replaced ? result : withDeadline(result, deadline)
    return data.then((value) => ({ ok: true, data: value }))
  }

  function finish(
    api: Api,
    args: unknown,
    context: ApiContext,
    answer: Answer | Promise<Answer>,
  ): Answer | Promise<Answer> {
    if (!(answer instanceof Promise)) return end(api, args, context, answer)
    return answer.catch(toFailure).then((ended) => end(api, args, context, ended))
  }

  function withFiles(
    api: Api,
    answer: Answer | Promise<Answer>,
    caller: PageCaller,
  ): Answer | Promise<Answer> {
    const give = (ended: Answer) => pageFiles.give(api, ended, caller)
    const given = answer instanceof Promise ? answer.then(give) : give(answer)
    return given instanceof Promise ? given.catch(toFailure) : given
  }

  /** Tells about the end of a call, and passes its answer on. */
  function end(
    api: Pick<Api, 'name'>,
    args: unknown,
    { caller }: ApiContext,
    answer: Answer,
  ): Answer {
    if (!answer.ok && answer.errno !== Errno.cancel) warn(api.name, answer, caller)
    if (calls.size > 0) record(api.name, args, answer, caller)
    return answer
  }

  /** Ends a call that is none of an API which the page may call. */
  function refuse(
    name: string,
    args: unknown,
    caller: PageCaller,
    answer: Answer & { ok: false },
  ): Answer {
    warn(name.slice(0, 64), answer, caller)
    if (calls.size > 0) record(name, args, answer, caller)
    return answer
  }

  function warn(name: string, { reason }: Answer & { ok: false }, caller: Caller) {
    log.warn({ page: pageOf(caller), api: name }, toErrMsg(name, reason))
  }

  function record(api: string, args: unknown, answer: Answer, caller: Caller) {
    calls.emit({ api, caller: caller.kind, page: pageOf(caller), args, answer })
  }

  const shellQueue = createCallQueue()

  return {
    calls,
    scripted,

    /** A call of the mini program's own code. What is at once waits for no other call. */
    async fromShell(
      known: Api | LaterApi,
      args: unknown,
      context: ApiContext,
      task?: TaskControl,
    ): Promise<Answer> {
      const api = loadedApi(known)
      if (api && (shellQueue.isEmpty() || isAtOnce(api))) return run(api, args, context, task)
      return startLater(known, args, context, shellQueue, (declared, given, hadTap) =>
        run(declared, given, context, task, hadTap),
      )
    },

    /** What runs the calls that arrive from one document of a page, by their names on the wire. */
    forPage(caller: PageCaller): (name: string, args: unknown) => PageAnswer {
      const queue = createCallQueue()
      const callsOf = (context: ApiContext) => ({
        context,
        start: (api: Api, args: unknown, hadTap?: boolean) =>
          withFiles(api, run(api, args, context, undefined, hadTap), caller),
      })
      const plain = callsOf({ ...services, caller })
      const jweixin = callsOf({ ...services, caller: { ...caller, sdk: 'jweixin' } })
      return (wireName, args) => {
        const isJweixin = wireName.startsWith(jweixinPrefix)
        const name = isJweixin ? wireName.slice(jweixinPrefix.length) : wireName
        const { context, start } = isJweixin ? jweixin : plain
        const known = catalog.pageApi(wireName) ?? catalog.pageApi(name)
        if (!known) {
          return refuse(name, args, caller, {
            ok: false,
            reason: unknownFunction,
            errno: Errno.notSupported,
          })
        }
        if (isJweixin && signedPages && !signedPages.get(caller.signal)?.has(name)) {
          return refuse(name, args, caller, {
            ok: false,
            reason: accessDenied,
            errno: Errno.noPermission,
          })
        }
        const api = queue.isEmpty() ? loadedApi(known) : undefined
        const answer = api ? start(api, args) : startLater(known, args, context, queue, start)
        if (known.answersPage !== false || options.routeCallbacks) return answer
        return answer instanceof Promise ? answer.then(() => undefined) : undefined
      }
    },
  }
}

/** Undefined where the platform calls nobody back. */
type PageAnswer = Answer | undefined | Promise<Answer | undefined>

export type Dispatch = ReturnType<typeof createDispatch>

function pageOf(caller: Caller): string | undefined {
  return caller.kind === 'page' ? caller.page.path : undefined
}
