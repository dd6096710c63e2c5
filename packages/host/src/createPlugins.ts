import { ApiError, Errno } from '@miniview/bridge'
import type { GenericSchema } from 'valibot'
import type { Caller } from './ApiContext.js'
import type { Catalog } from './createCatalog.js'
import type { Permissions } from './createPermissions.js'
import { loadOnce } from './loadOnce.js'
import type { ScopeName } from './scopes.js'

/** A function of the shell that embeds the host, for `wx.invokeNativePlugin`. */
export interface Plugin {
  /**
   * @returns an object of plain data, which joins the result. What it throws becomes the failure's
   *   text, without its stack
   */
  handler(data: never, context: PluginContext): object | void | Promise<object | void>
  /**
   * Checks and types `data`: a valibot schema, or a function that returns what the handler gets and
   * throws where the data is wrong. Without it the handler gets what was passed.
   */
  params?: GenericSchema | ((data: unknown) => unknown)
  /** Who may call: the mini program's own pages, H5 pages. Default: `['page']`. */
  callers?: readonly ('page' | 'h5')[]
  /** Asked of the person before the handler runs, each only once. */
  scopes?: readonly ScopeName[]
  /** Milliseconds until the call fails with `timeout`, and `signal` aborts. Default 60 000. */
  timeout?: number
  /**
   * Whether it replaces the built-in API of its name: its parameters, tap and scope are checked as
   * before, then the handler runs in its place. A function that answers where it stands needs a handler
   * that does too. Default false: the name of a built-in API is refused.
   */
  override?: boolean
}

export interface PluginContext {
  appId: string
  /** The verified origin of the calling H5 page; undefined for the mini program's own code. */
  origin: string | undefined
  /** Aborts when the caller goes away, and when the call has ended. */
  signal: AbortSignal
  /**
   * Tells the option `progress` of the call, any number of times before the end. The mini program's own
   * code hears it; the page SDK has no such option.
   */
  progress(value: unknown): void
}

const namePattern = /^[A-Za-z][\w.-]{0,63}$/

const loadRun = loadOnce(() => import('./plugins/runPlugin.js'))

export interface PluginsOptions {
  appId: string
  catalog: Pick<Catalog, 'canOverride'>
  permissions: Pick<Permissions, 'require'>
}

export function createPlugins({ appId, catalog, permissions }: PluginsOptions) {
  const plugins = new Map<string, Plugin>()

  function isCallableBy({ callers = ['page'] }: Plugin, caller: Caller): boolean {
    return callers.includes(caller.kind === 'page' ? 'h5' : 'page')
  }

  /** @throws ApiError */
  function find(name: string, caller: Caller): Plugin {
    const plugin = plugins.get(name)
    if (!plugin) throw new ApiError(`api "${name}" is not found`, Errno.invalidRequestData)
    if (!isCallableBy(plugin, caller)) throw new ApiError('permission denied', Errno.noPermission)
    return plugin
  }

  return {
    /** @throws TypeError for a name that no page could call, that is taken, or that is a built-in's */
    register(name: string, plugin: Plugin): void {
      const refuse = (why: string) => new TypeError(`registerPlugin: "${name}" ${why}`)
      if (!namePattern.test(name)) throw refuse(`must match ${namePattern}`)
      if (plugins.has(name)) throw refuse('is registered already')
      const canOverride = catalog.canOverride(name)
      if (canOverride !== undefined && !plugin.override) {
        throw refuse('is a built-in API; override: true replaces it')
      }
      if (plugin.override && !canOverride) throw refuse('is no built-in API that can be replaced')
      plugins.set(name, plugin)
    },

    isCallable(name: string, caller: Caller): boolean {
      const plugin = plugins.get(name)
      return plugin !== undefined && isCallableBy(plugin, caller)
    },

    /** What replaces a built-in API; undefined for most. */
    overrideOf: (name: string) => plugins.get(name),

    /** @throws ApiError */
    async invoke(
      name: string,
      data: unknown,
      caller: Caller,
      progress: (value: unknown) => void = () => {},
    ): Promise<Record<string, unknown>> {
      const plugin = find(name, caller)
      const { runPlugin } = await loadRun()
      return runPlugin(plugin, { appId, permissions, caller, data, progress })
    },

    /** What replaces a function that answers where it stands. */
    invokeAtOnce(name: string, data: unknown, caller: Caller): unknown {
      const { signal } = caller
      const context = { appId, origin: undefined, signal, progress() {} }
      return find(name, caller).handler(data as never, context)
    },
  }
}

export type Plugins = ReturnType<typeof createPlugins>
