import { ApiError, Errno, isRecord } from '@miniview/bridge'
import type { Caller } from '../ApiContext.js'
import type { Plugin, PluginContext } from '../createPlugins.js'
import type { Permissions } from '../createPermissions.js'
import { parseParams } from '../parseParams.js'
import { withDeadline } from '../withDeadline.js'

export interface PluginCall {
  appId: string
  permissions: Pick<Permissions, 'require'>
  caller: Caller
  data: unknown
  /** Gets what the plugin tells before its end. */
  progress(value: unknown): void
}

/** Milliseconds until a plugin must have answered. */
const defaultTimeout = 60_000

/** How much of an error's text is told: a shell's text may be as long as a server's answer. */
const maxReason = 1_000

/** Checks the data, asks for the scopes, runs the plugin. @throws ApiError, and nothing else */
export async function runPlugin(
  plugin: Plugin,
  { appId, permissions, caller, data, progress }: PluginCall,
): Promise<Record<string, unknown>> {
  const params = check(plugin, data)
  for (const scope of plugin.scopes ?? []) await permissions.require(scope, caller)
  const ending = new AbortController()
  const context: PluginContext = {
    appId,
    origin: caller.kind === 'page' ? caller.origin : undefined,
    signal: AbortSignal.any([caller.signal, ending.signal]),
    progress(value) {
      if (!context.signal.aborted) progress(copyOf(value, caller))
    },
  }
  try {
    const running = told(async () => plugin.handler(params as never, context))
    return resultOf(await withDeadline(running, plugin.timeout ?? defaultTimeout), caller)
  } finally {
    // Also after a timeout: nobody waits for the plugin any longer.
    ending.abort()
  }
}

function check({ params }: Plugin, data: unknown): unknown {
  if (!params) return data
  if (typeof params !== 'function') return parseParams(params, data, 'parameter.data')
  try {
    return params(data)
  } catch (error) {
    throw new ApiError(`parameter error: ${textOf(error)}`, Errno.invalidRequestData)
  }
}

/** A handler's error is told by its message alone: its stack is the shell's own business. */
async function told<T>(handler: () => Promise<T>): Promise<T> {
  try {
    return await handler()
  } catch (error) {
    throw new ApiError(textOf(error))
  }
}

function textOf(error: unknown): string {
  try {
    return (error instanceof Error ? error.message : String(error)).slice(0, maxReason)
  } catch {
    // Thrown was something that has no text.
    return 'failed'
  }
}

/** @throws ApiError for what is no object of plain data */
export function resultOf(result: unknown, caller: Caller): Record<string, unknown> {
  if (result === undefined || result === null) return {}
  const copy = copyOf(result, caller)
  if (isRecord(copy) && !Array.isArray(copy)) return copy
  throw new ApiError('the result is no object')
}

/** Functions, nodes and proxies have no copy, so that nothing of the shell's gets out. */
function copyOf(value: unknown, { kind }: Caller): unknown {
  try {
    return structuredClone(value)
  } catch {
    const words = kind === 'page' ? 'cannot be sent to a page' : 'is no plain data'
    throw new ApiError(`the result ${words}`)
  }
}
