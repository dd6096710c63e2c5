import { ApiError } from '@miniview/bridge'
import { NetworkErrno } from '../network/NetworkErrno.js'

/** Why a sound does not play, with the numbers of the platform's `onError`. */
export interface SoundFailure {
  errCode: SoundErrorCode
  errMsg: string
}

/** System, network, file and format. */
export type SoundErrorCode = 10001 | 10002 | 10003 | 10004 | -1

/** A browser plays sound only after its user has touched the app. */
export const needsTap = 'NotAllowedError: sound needs a tap of the person first'

export const invalidUrl = (text: string) =>
  new ApiError(`invalid url "${text}"`, NetworkErrno.invalidUrl)

/** What an element's own error says. */
export function mediaFailure({ code }: Pick<MediaError, 'code'>): SoundFailure {
  if (code === MediaErrorCode.network) return { errCode: 10002, errMsg: 'network error' }
  if (code === MediaErrorCode.aborted) return { errCode: -1, errMsg: 'interrupted' }
  return { errCode: 10004, errMsg: 'decode error' }
}

/** `MediaError`'s, which exist only in browsers. */
const MediaErrorCode = { aborted: 1, network: 2 } as const

/** What a rejected `play()` or an address that does not exist says. */
export function soundFailure(error: unknown): SoundFailure {
  if (error instanceof ApiError) {
    const errCode = error.errno === NetworkErrno.invalidUrl ? 10002 : 10003
    return { errCode, errMsg: error.message }
  }
  const { name } = error as Error
  if (name === 'NotAllowedError') return { errCode: 10001, errMsg: needsTap }
  if (name === 'AbortError') return { errCode: -1, errMsg: 'interrupted' }
  if (name === 'NotSupportedError') return { errCode: 10004, errMsg: 'decode error' }
  return { errCode: 10001, errMsg: 'system error' }
}

/** The same for calls, which have no such numbers. */
export function toPlayError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(soundFailure(error).errMsg)
}
