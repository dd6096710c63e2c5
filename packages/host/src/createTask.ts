import { ApiError, endCall, hasCallbacks, toErrMsg } from '@miniview/bridge'
import type { Callbacks, Response } from '@miniview/bridge'
import type { ApiContext } from './ApiContext.js'
import { createEmitter } from './createEmitter.js'
import type { AnySchema } from './defineApi.js'
import { parseParams } from './parseParams.js'
import { toFailure } from './toFailure.js'

/** What a task can do and tell, beside its end. */
export interface TaskDeclaration {
  /** The platform's name of the object, such as `RequestTask`. */
  name: string
  /** What `onX` listeners get, by the X. */
  events: Readonly<Record<string, AnySchema>>
  /** Functions beside `abort`. */
  methods?: Readonly<Record<string, TaskMethod>>
  /** Whether it has `abort`. Default true. */
  aborts?: boolean
}

/** What the object needs to know of its declaration. Of the events, the names alone count. */
export interface TaskShape extends Pick<TaskDeclaration, 'name' | 'methods' | 'aborts'> {
  events: Readonly<Record<string, unknown>>
}

export interface TaskMethod {
  params: AnySchema
  /** The name that `errMsg` says. */
  errName: string
  /** Why it fails while the work does not handle it, such as after its start failed. */
  notReady: string
}

/** The work's own end of a task. */
export interface TaskControl {
  /** Aborts with the task, and when the app closes. */
  readonly signal: AbortSignal
  /** Tells the listeners of an event. */
  emit(event: string, payload: unknown): void
  /** Says what a method of the task does. Before that, calls of it fail with its `notReady`. */
  handle(method: string, run: (params: never) => unknown): void
}

/** The names of all that a task's object has. */
export function taskMembers({ events, methods = {}, aborts }: TaskShape): string[] {
  return [
    ...Object.keys(events).flatMap((event) => [`on${event}`, `off${event}`]),
    ...Object.keys(methods),
    ...(aborts === false ? [] : ['abort']),
  ]
}

type Listener = (payload: unknown) => unknown

/**
 * Makes a task: the object that the mini program's code gets, and the end that works.
 *
 * @param parent aborts the task too
 */
export function createTask(
  declaration: TaskShape,
  parent: AbortSignal,
  { lifecycle }: Pick<ApiContext, 'lifecycle'>,
): { task: Record<string, unknown>; control: TaskControl } {
  const aborting = new AbortController()
  const handlers = new Map<string, (params: never) => unknown>()
  const emitters = new Map<string, (payload: unknown) => void>()
  const task: Record<string, unknown> = {}

  if (declaration.aborts !== false) task['abort'] = () => aborting.abort()

  for (const event of Object.keys(declaration.events)) {
    const emitter = createEmitter<unknown>()
    const listeners = new Map<Listener, () => void>()
    emitters.set(event, emitter.emit)
    task[`on${event}`] = (listener: unknown) => {
      if (typeof listener !== 'function' || listeners.has(listener as Listener)) return
      const run = (payload: unknown) => lifecycle.run(() => (listener as Listener)(payload))
      listeners.set(listener as Listener, emitter.on(run))
    }
    task[`off${event}`] = (listener?: unknown) => {
      const leaving = listener === undefined ? [...listeners.keys()] : [listener as Listener]
      for (const each of leaving) {
        listeners.get(each)?.()
        listeners.delete(each)
      }
    }
  }

  for (const [method, declared] of Object.entries(declaration.methods ?? {})) {
    const { errName } = declared
    task[method] = (options?: unknown) => {
      const ended = run(method, declared, options ?? {})
      if (hasCallbacks(options as Callbacks)) {
        void ended.then((response) => lifecycle.run(() => endCall(options as Callbacks, response)))
        return undefined
      }
      return ended.then((response) => {
        if (response.errMsg !== toErrMsg(errName)) throw response
        return response
      })
    }
  }

  async function run(
    method: string,
    { params, errName, notReady }: TaskMethod,
    options: unknown,
  ): Promise<Response> {
    try {
      const given = parseParams(params, options) as never
      const handler = handlers.get(method)
      if (!handler) throw new ApiError(notReady)
      const data = await handler(given)
      return { ...(data as object | undefined), errMsg: toErrMsg(errName) }
    } catch (error) {
      const { reason, errno } = toFailure(error)
      const errMsg = toErrMsg(errName, reason)
      return errno === undefined ? { errMsg } : { errMsg, errno }
    }
  }

  return {
    task,
    control: {
      signal: AbortSignal.any([parent, aborting.signal]),
      emit: (event, payload) => emitters.get(event)?.(payload),
      handle: (method, handler) => void handlers.set(method, handler),
    },
  }
}
