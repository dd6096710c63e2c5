import { ApiError, Errno, isRecord } from '@miniview/bridge'
import type { PlatformAccess, SignedInUser } from './PlatformAccess.js'
import type { PlatformMediaWire, PlatformWire, UploadMediaAnswer } from './PlatformWire.js'

export interface PlatformCallsOptions {
  access: PlatformAccess | undefined
  user: SignedInUser
  appId: string
  window: Window & typeof globalThis
}

type Params<Call extends { params: object }> = Omit<Call['params'], 'appid'>

/** Each fails with an ApiError of the server's reason; `not supported` where the shell has no such server. */
export interface PlatformCalls {
  /** Asks the platform's server for the person who is signed in. */
  call<Name extends keyof PlatformWire>(
    name: Name,
    params: Params<PlatformWire[Name]>,
    signal: AbortSignal,
  ): Promise<PlatformWire[Name]['answer']>
  /** Gives the server a picture or a voice to keep; its type is that of the content. */
  upload(
    params: Params<PlatformMediaWire['media/upload']>,
    content: Blob,
    signal: AbortSignal,
  ): Promise<UploadMediaAnswer>
  /** A picture or voice that the server keeps, with its type. */
  download(params: Params<PlatformMediaWire['media/download']>, signal: AbortSignal): Promise<Blob>
}

/** The way from the host to the platform's server. */
export function createPlatformCalls(options: PlatformCallsOptions): PlatformCalls {
  const { access, user, appId, window } = options

  /** @param content the body, where it is not `params` */
  async function send(
    name: string,
    params: object,
    signal: AbortSignal,
    content?: Blob,
  ): Promise<Response> {
    if (!access) throw new ApiError('not supported', Errno.notSupported)
    const address = new URL(`${access.url ?? ''}/miniview/${name}`, window.location.origin)
    const all = { appid: appId, ...params }
    if (content) address.search = `${new URLSearchParams(all)}`
    let response
    try {
      response = await window.fetch(address, {
        method: 'POST',
        headers: { ...user.headers?.(), 'content-type': content?.type ?? 'application/json' },
        body: content ?? JSON.stringify(all),
        credentials: 'include',
        redirect: 'error',
        signal,
      })
    } catch {
      throw new ApiError(signal.aborted ? 'interrupted' : 'system error', Errno.internalError)
    }
    if (response.ok) return response
    // Whatever stands between may answer too, and not in these words.
    const { reason, errno } = await readJson(response)
    if (typeof reason !== 'string') throw new ApiError('system error', Errno.internalError)
    throw new ApiError(reason, Number(errno) || Errno.internalError)
  }

  async function ask(...asked: Parameters<typeof send>): Promise<never> {
    return (await readJson(await send(...asked))) as never
  }

  return {
    call: ask,
    upload: (params, content, signal) => ask('media/upload', params, signal, content),
    async download(params, signal) {
      const response = await send('media/download', params, signal)
      return response.blob().catch(() => {
        throw new ApiError(signal.aborted ? 'interrupted' : 'system error', Errno.internalError)
      })
    },
  }
}

/** @throws ApiError for what is no object */
async function readJson(response: Response): Promise<Record<string, unknown>> {
  const answer: unknown = await response.json().catch(() => undefined)
  if (isRecord(answer)) return answer
  throw new ApiError('system error', Errno.internalError)
}
