import { ApiError, endCall, hasCallbacks, toErrMsg } from '@miniview/bridge'
import type { Answer, Callbacks, Response } from '@miniview/bridge'
import type { ApiContext } from './ApiContext.js'
import { createEmitter } from './createEmitter.js'
import { offNameOf } from './createCatalog.js'
import type { Dispatch } from './createDispatch.js'
import { createTask } from './createTask.js'
import type { TaskShape } from './createTask.js'
import type { Api, EventApi } from './defineApi.js'
import { userDataPath } from './files/parseFilePath.js'
import type { LaterApi } from './LaterApi.js'
import { parseParams } from './parseParams.js'
import type { ShellWx } from './wx.gen.js'

type Listener = (payload: unknown) => unknown

/** Makes the `wx` of the mini program's own code, from the declarations. */
export function createShellWx(context: ApiContext, dispatch: Dispatch): ShellWx {
  const wx: Record<string, unknown> = { env: { USER_DATA_PATH: userDataPath } }
  for (const api of context.catalog.apis) {
    if (api.shell === false) continue
    if (api.kind === 'event') Object.assign(wx, eventFunctions(api, context))
    if (api.kind === 'sync') {
      const { plugins, caller } = context
      wx[api.name] = (...args: unknown[]) =>
        plugins.overrideOf(api.name)
          ? plugins.invokeAtOnce(api.name, args[0], caller)
          : api.run(context, ...args)
    }
    if (api.kind !== 'api' && api.kind !== 'later') continue
    const { task } = api
    wx[api.name] = task
      ? (options?: unknown) => startTask(api, task, options, context, dispatch)
      : (options?: unknown, component?: unknown) => {
          const place = api.inComponent ? { ...context, component } : context
          return callWithCallbacks(api, options, place, dispatch)
        }
    if (api.kind === 'api' && api.sync) wx[api.sync.name] = syncFunction(api, api.sync, context)
  }
  return wx as unknown as ShellWx
}

function callWithCallbacks(
  api: Api | LaterApi,
  options: unknown,
  context: ApiContext,
  dispatch: Dispatch,
) {
  const { lifecycle } = context
  const end = dispatch
    .fromShell(api, options ?? {}, context)
    .then((answer) => toResponse(api.name, answer))
  const callbacks = options as Callbacks | undefined
  if (hasCallbacks(callbacks)) {
    // Callbacks are the mini program's code: what they throw reaches its onError.
    void end.then((response) => lifecycle.run(() => endCall(callbacks, response)))
    return undefined
  }
  return end.then((response) => {
    if (response.errMsg !== toErrMsg(api.name)) throw response
    return response
  })
}

/** The function returns the task in any case, also where the call fails at once. */
function startTask(
  api: Api | LaterApi,
  declaration: TaskShape,
  options: unknown,
  context: ApiContext,
  dispatch: Dispatch,
) {
  const { task, control } = createTask(declaration, context.caller.signal, context)
  const callbacks = (options ?? {}) as Callbacks
  void dispatch.fromShell(api, options ?? {}, context, control).then((answer) => {
    const response = toResponse(api.name, answer)
    context.lifecycle.run(() => endCall(callbacks, response))
  })
  return task
}

function toResponse(name: string, answer: Answer): Response {
  if (answer.ok) return { ...answer.data, errMsg: toErrMsg(name) }
  const { ok: _ok, reason, ...numbers } = answer
  return { errMsg: toErrMsg(name, reason), ...numbers }
}

function syncFunction(api: Api, sync: NonNullable<Api['sync']>, context: ApiContext) {
  return (...args: unknown[]) => {
    try {
      const params = Object.fromEntries(sync.args.map((name, index) => [name, args[index]]))
      return sync.run(parseParams(api.params, params), context)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const reason = withoutName(error.message, sync.args)
      throw Object.assign(new Error(toErrMsg(sync.name, reason)), { errno: error.errno })
    }
  }
}

/** A parameter that stands alone has no name on the platform. */
function withoutName(reason: string, args: readonly string[]): string {
  return args.length === 1
    ? reason.replace(`parameter.${args[0]} should`, 'parameter should')
    : reason
}

/** `onX` and `offX`. The source is watched from the first listener to the last. */
function eventFunctions(api: EventApi, context: ApiContext) {
  const listeners = new Map<Listener, () => void>()
  const emitter = createEmitter<unknown>()
  let stop: (() => void) | undefined
  // Nothing is watched for an app that has closed.
  context.caller.signal.addEventListener('abort', () => stop?.())

  function remove(listener: Listener) {
    listeners.get(listener)?.()
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }

  return {
    [api.name](listener: unknown) {
      if (typeof listener !== 'function' || listeners.has(listener as Listener)) return
      const run = (payload: unknown) => context.lifecycle.run(() => (listener as Listener)(payload))
      listeners.set(listener as Listener, emitter.on(run))
      stop ??= api.watch(emitter.emit, context)
    },
    [offNameOf(api.name)](listener?: unknown) {
      if (listener !== undefined) return remove(listener as Listener)
      for (const each of [...listeners.keys()]) remove(each)
    },
  }
}
