import { ApiError, endCall, hasCallbacks, toErrMsg } from '@miniview/bridge'
import type { Callbacks, Response } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { parseParams } from '../parseParams.js'
import { toFailure } from '../toFailure.js'
import type { FileMethod } from './FileMethod.js'
import { fileMethods } from './fileMethods.js'
import type { FileSystemManager } from './fileMethods.js'

type Services = Pick<ApiContext, 'files' | 'lifecycle' | 'log'>

/** Makes the object of `wx.getFileSystemManager` from the declarations of its functions. */
export function createFileSystemManager(services: Services): FileSystemManager {
  const manager: Record<string, unknown> = {}
  // Each declaration knows the type of its own parameters only.
  for (const method of fileMethods as readonly unknown[] as readonly FileMethod[]) {
    manager[method.name] = asynchronous(method, services)
    if (method.args) manager[`${method.name}Sync`] = synchronous(method, method.args, services)
  }
  return manager as FileSystemManager
}

function asynchronous(method: FileMethod, { files, lifecycle, log }: Services) {
  const { name, resultName } = method

  async function run(options: unknown): Promise<Response> {
    try {
      const params: unknown = parseParams(method.params, options)
      const value = method.later ? await method.later(params, files) : method.now!(params, files)
      if (!method.later) await files.committed()
      const data = resultName === undefined ? value : { [resultName]: value }
      return { ...(data as object | undefined), errMsg: toErrMsg(name) }
    } catch (error) {
      const { reason, errno } = toFailure(error)
      const errMsg = toErrMsg(name, reason)
      log.warn({ page: undefined, api: name }, errMsg)
      return errno === undefined ? { errMsg } : { errMsg, errno }
    }
  }

  return (options: unknown = {}) => {
    const end = run(options)
    const callbacks = options as Callbacks
    if (hasCallbacks(callbacks)) {
      // Callbacks are the mini program's code: what they throw reaches its onError.
      void end.then((response) => lifecycle.run(() => endCall(callbacks, response)))
      return undefined
    }
    return end.then((response) => {
      if (response.errMsg !== toErrMsg(name)) throw response
      return response
    })
  }
}

function synchronous(method: FileMethod, names: readonly string[], { files }: Services) {
  return (...args: unknown[]) => {
    try {
      const params = Object.fromEntries(names.map((name, index) => [name, args[index]]))
      return method.now!(parseParams(method.params, params), files)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const errMsg = toErrMsg(`${method.name}Sync`, error.message)
      throw Object.assign(new Error(errMsg), { errMsg, errno: error.errno })
    }
  }
}
