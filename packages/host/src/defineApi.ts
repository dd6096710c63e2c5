import type * as v from 'valibot'
import type { ApiContext } from './ApiContext.js'
import type { TaskControl, TaskDeclaration } from './createTask.js'
import type { ScopeName } from './scopes.js'

/** Objects of a page through which it sees an API; `bridge` is for bridge.js itself, not for pages. */
export type PageObject = 'wx' | 'miniProgram' | 'bridge'

/** Parameters and results are described by objects, from which texts, types and docs are derived. */
// oxlint-disable-next-line no-explicit-any -- an object schema with unknown members has no narrower type
export type ObjectSchema = v.ObjectSchema<any, any> | v.LooseObjectSchema<any, any>
// oxlint-disable-next-line no-explicit-any -- the entry of such a schema
export type AnySchema = v.GenericSchema<any, any>

interface Declaration {
  /** The platform's name, also the file's and the export's. */
  name: string
  /** One sentence for the reference and the editor. */
  summary: string
  /** Where a page sees it; absent for shell pages only. */
  page?: PageObject | readonly PageObject[]
  /** False for what only pages call. Default true. */
  shell?: boolean
  /**
   * Another name by which bridges call it: `imagePreview` of `previewImage`. With `jweixin.` before it,
   * jweixin alone means this API by that name.
   */
  bridgeName?: string
  /** The options that the page's `wx` forwards: names, or the one option that is the whole argument. Default: those of `params`. */
  pageFields?: readonly string[] | string
}

type Params<P extends AnySchema> = v.InferOutput<P>

/** An API that answers once. */
export interface Api<
  P extends AnySchema = AnySchema,
  R extends ObjectSchema = ObjectSchema,
> extends Declaration {
  kind: 'api'
  params: P
  result: R
  /** Asked of the person before `run`. */
  scope?: ScopeName
  /** Whether the platform lets it run only in a person's tap. */
  needsTap?: boolean
  /** A person decides how long it takes, so it has no deadline. */
  waitsForPerson?: boolean
  /**
   * Whether it runs in the turn of the call, because it acts on what is there in that turn, such as the
   * page on top. Its code is part of the first load then. Default false: the code comes with the first
   * call. What has a synchronous twin, or a task with methods, is there at once in any case.
   */
  atOnce?: boolean
  /** Why it fails where a page names a file that it was not given. Default: `no such file or directory, open "…"`. */
  missingFile?: string
  /** False where the platform never calls a page's callbacks, unless the host says so. Default true. */
  answersPage?: boolean
  /** The synchronous twin for shell pages. */
  sync?: SyncTwin
  /** What its function returns at once in shell pages, in place of a promise. */
  task?: TaskDeclaration
  /** Whether its function takes a component as the second argument: `ApiContext.component`. */
  inComponent?: boolean
  /** @param task the work's own end of the task; only where the declaration has one */
  run(
    params: Params<P>,
    context: ApiContext,
    task?: TaskControl,
  ): v.InferInput<R> | Promise<v.InferInput<R>>
}

/** The synchronous twin of an API: positional arguments in, the value itself out, errors thrown. */
export interface SyncTwin {
  name: string
  /** The parameters by position; none where the twin takes the same object or nothing. */
  args: readonly string[]
  // oxlint-disable-next-line no-explicit-any -- the parameters are those of the API, already checked
  run(params: any, context: ApiContext): unknown
}

/** A function that answers where it stands, as `canIUse`. */
export interface SyncApi extends Declaration {
  kind: 'sync'
  /** For the reference and the editor, as TypeScript writes a function's type. */
  signature: string
  /** The platform's name of the object that it makes, such as `VideoContext`, and what that has. */
  makes?: { name: string; members: readonly string[] }
  /** What it returns, where that has members that `canIUse` can be asked about. */
  returns?: AnySchema
  run(context: ApiContext, ...args: unknown[]): unknown
}

/** `onX`, from which `offX` is derived. */
export interface EventApi extends Declaration {
  kind: 'event'
  /** What listeners get. */
  payload: AnySchema
  /** What listeners may return, where the platform asks them something. */
  answer?: AnySchema
  /**
   * Starts telling `emit`, which gives what the listeners return, and returns what stops it. Called once
   * for all listeners.
   */
  watch(emit: (payload: unknown) => unknown, context: ApiContext): () => void
}

/** What the page's own script does without asking the host; declared for types and reference. */
export interface PageFunction extends Declaration {
  kind: 'page'
  page: PageObject
  signature: string
}

export type AnyApi = Api | SyncApi | EventApi | PageFunction

/** Declares an API with callbacks and promise. An empty schema stands for no parameters or result. */
export function defineApi<P extends AnySchema, R extends ObjectSchema>(
  api: Omit<Api<P, R>, 'kind'>,
): Api<P, R> {
  return { kind: 'api', ...api }
}

/** Declares an API that has a synchronous twin. */
export function defineSyncApi<P extends AnySchema, R extends ObjectSchema>(
  api: Omit<Api<P, R>, 'kind' | 'sync'> & {
    sync: Omit<SyncTwin, 'run'> & { run(params: Params<P>, context: ApiContext): unknown }
  },
): Api<P, R> {
  return { kind: 'api', ...api }
}

/**
 * Declares an API whose function returns a task: something that can be aborted, and tells how far it
 * is. It has no deadline of its own.
 */
export function defineTask<P extends AnySchema, R extends ObjectSchema>(
  api: Omit<Api<P, R>, 'kind' | 'sync' | 'run' | 'task' | 'waitsForPerson'> & {
    task: TaskDeclaration
    run(
      params: Params<P>,
      context: ApiContext,
      task: TaskControl,
    ): v.InferInput<R> | Promise<v.InferInput<R>>
  },
): Api<P, R> {
  return { kind: 'api', ...api, run: (params, context, task) => api.run(params, context, task!) }
}

/** Declares a function that answers where it stands. */
export function defineSync(api: Omit<SyncApi, 'kind'>): SyncApi {
  return { kind: 'sync', ...api }
}

/** Declares `onX`; `offX` comes with it. */
export function defineEvent(api: Omit<EventApi, 'kind'>): EventApi {
  return { kind: 'event', ...api }
}

/** Declares a function that lives in the page's script. */
export function definePageFunction(api: Omit<PageFunction, 'kind' | 'shell'>): PageFunction {
  return { kind: 'page', shell: false, ...api }
}

/** Whether its calls run in their own turn, also while others wait for code. */
export function isAtOnce({ atOnce, sync, task }: Api): boolean {
  return Boolean(atOnce ?? sync ?? task?.methods)
}

/** The objects through which a page sees an API. */
export function pageObjectsOf({ page = [] }: Pick<Declaration, 'page'>): readonly PageObject[] {
  return typeof page === 'string' ? [page] : page
}
