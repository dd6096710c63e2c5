import { ApiError } from '@miniview/bridge'

/** Numbers from https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html */
const FileErrno = {
  notPermitted: 1300001,
  notFound: 1300002,
  denied: 1300013,
  full: 1300202,
  exists: 1301005,
  noTempFile: 1301112,
} as const

/** Why something cannot be done with a file, in the platform's words. */
export const fileError = {
  /** @param action what was tried, such as `open`; without one the path alone is named */
  notFound: (path: string, action?: string) =>
    new ApiError(
      `no such file or directory${action ? `, ${action}` : ''} "${path}"`,
      FileErrno.notFound,
    ),
  notFoundBetween: (action: string, from: string, to: string) =>
    new ApiError(`no such file or directory, ${action} "${from}" -> "${to}"`, FileErrno.notFound),
  denied: (path: string) => new ApiError(`permission denied, open "${path}"`, FileErrno.denied),
  deniedBetween: (action: string, from: string, to: string) =>
    new ApiError(`permission denied, ${action} "${from}" -> "${to}"`, FileErrno.denied),
  isFolder: (path: string) =>
    new ApiError(`illegal operation on a directory, open "${path}"`, FileErrno.notPermitted),
  notFolder: (path: string) => new ApiError(`not a directory "${path}"`, FileErrno.notPermitted),
  notEmpty: () => new ApiError('directory not empty', FileErrno.notPermitted),
  notPermitted: (action: string, path: string) =>
    new ApiError(`operation not permitted, ${action} "${path}"`, FileErrno.notPermitted),
  exists: (path: string) => new ApiError(`file already exists "${path}"`, FileErrno.exists),
  full: () =>
    new ApiError('the maximum size of the file storage limit is exceeded', FileErrno.full),
  noTempFile: () => new ApiError('tempFilePath file not exist', FileErrno.noTempFile),
  noSavedFile: () => new ApiError('file not exist', FileErrno.notFound),
  invalidData: () => new ApiError('invalid data'),
  invalidEncoding: () => new ApiError('invalid encoding'),
  outOfRange: (name: string) => new ApiError(`the value of "${name}" is out of range`),
  /** Ours: a browser reads its disk asynchronously only. */
  notInMemory: (path: string, instead: string) =>
    new ApiError(
      `"${path}" is not in memory, where synchronous functions find files; call ${instead}`,
    ),
} as const
