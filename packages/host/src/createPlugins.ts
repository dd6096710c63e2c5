import { ApiError, Errno, isRecord } from '@miniview/bridge'
import type { GenericSchema } from 'valibot'
import type { Caller } from './ApiContext.js'
import { parseParams } from './parseParams.js'
import { withDeadline } from './withDeadline.js'

/** A function of the shell that embeds the host, for `wx.invokeNativePlugin`. */
export interface Plugin {
  /** @returns an object that joins the result. What it throws becomes the failure's text. */
  handler(data: never, context: PluginContext): object | void | Promise<object | void>
  /** Checks and types `data`; without it the handler gets what was passed. */
  params?: GenericSchema
  /** Who may call. Default: the mini program only. */
  callers?: readonly ('page' | 'h5')[]
  /** Milliseconds. Default 60 000. */
  timeout?: number
}

export interface PluginContext {
  appId: string
  /** The verified origin of the calling H5 page; undefined for the mini program's own code. */
  origin: string | undefined
  /** Aborts when the caller goes away. */
  signal: AbortSignal
}

const namePattern = /^[A-Za-z][\w.-]{0,63}$/

export function createPlugins(appId: string) {
  const plugins = new Map<string, Plugin>()

  function isCallableBy({ callers = ['page'] }: Plugin, caller: Caller): boolean {
    return callers.includes(caller.kind === 'page' ? 'h5' : 'page')
  }

  return {
    /** @throws TypeError for a name that no page could call, or that is taken */
    register(name: string, plugin: Plugin): void {
      if (!namePattern.test(name)) {
        throw new TypeError(`registerPlugin: "${name}" must match ${namePattern}`)
      }
      if (plugins.has(name)) throw new TypeError(`registerPlugin: "${name}" is registered already`)
      plugins.set(name, plugin)
    },

    isCallable(name: string, caller: Caller): boolean {
      const plugin = plugins.get(name)
      return plugin !== undefined && isCallableBy(plugin, caller)
    },

    /** @throws ApiError */
    async invoke(name: string, data: unknown, caller: Caller): Promise<Record<string, unknown>> {
      const plugin = plugins.get(name)
      if (!plugin) throw new ApiError(`api "${name}" is not found`, Errno.invalidRequestData)
      if (!isCallableBy(plugin, caller)) {
        throw new ApiError('permission denied', Errno.noPermission)
      }
      const params = plugin.params ? parseParams(plugin.params, data, 'parameter.data') : data
      const context = {
        appId,
        origin: caller.kind === 'page' ? caller.origin : undefined,
        signal: caller.signal,
      }
      const result = await withDeadline(
        run(() => plugin.handler(params as never, context)),
        plugin.timeout ?? 60_000,
      )
      return isRecord(result) ? result : {}
    },
  }
}

export type Plugins = ReturnType<typeof createPlugins>

/** A handler's error is told by its message alone: its stack is the shell's own business. */
async function run<T>(handler: () => T | Promise<T>): Promise<T> {
  try {
    return await handler()
  } catch (error) {
    throw new ApiError(error instanceof Error ? error.message : String(error))
  }
}
