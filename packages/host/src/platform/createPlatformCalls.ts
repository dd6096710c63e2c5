import { ApiError, Errno, isRecord } from '@miniview/bridge'
import type { PlatformAccess, SignedInUser } from './PlatformAccess.js'
import type { PlatformWire } from './PlatformWire.js'

export interface PlatformCallsOptions {
  access: PlatformAccess | undefined
  user: SignedInUser
  appId: string
  window: Window & typeof globalThis
}

type Params<Name extends keyof PlatformWire> = Omit<PlatformWire[Name]['params'], 'appid'>

export interface PlatformCalls {
  /**
   * Asks the platform's server for the person who is signed in.
   *
   * @throws ApiError with the server's reason; `not supported` where the shell has no such server
   */
  call<Name extends keyof PlatformWire>(
    name: Name,
    params: Params<Name>,
    signal: AbortSignal,
  ): Promise<PlatformWire[Name]['answer']>
}

/** The way from the host to the platform's server. */
export function createPlatformCalls(options: PlatformCallsOptions): PlatformCalls {
  const { access, user, appId, window } = options

  async function send(name: string, params: object, signal: AbortSignal): Promise<Response> {
    const address = new URL(`${access?.url ?? ''}/miniview/${name}`, window.location.origin)
    try {
      return await window.fetch(address, {
        method: 'POST',
        headers: { ...user.headers?.(), 'content-type': 'application/json' },
        body: JSON.stringify({ appid: appId, ...params }),
        credentials: 'include',
        redirect: 'error',
        signal,
      })
    } catch {
      throw new ApiError(signal.aborted ? 'interrupted' : 'system error', Errno.internalError)
    }
  }

  return {
    async call(name, params, signal) {
      if (!access) throw new ApiError('not supported', Errno.notSupported)
      const response = await send(name, params, signal)
      const answer: unknown = await response.json().catch(() => undefined)
      if (response.ok && isRecord(answer)) return answer as never
      // Whatever stands between may answer too, and not in these words.
      const isFailure = isRecord(answer) && typeof answer['reason'] === 'string'
      if (!isFailure) throw new ApiError('system error', Errno.internalError)
      throw new ApiError(String(answer['reason']), Number(answer['errno']) || Errno.internalError)
    },
  }
}
