/**
 * Why an API failed, in the platform's words. Thrown inside the host and turned into an answer in
 * one place; `errMsg` is made of it by `toErrMsg`.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html */
  readonly errno: number | undefined

  /** The API’s own number, where it has numbers of its own. */
  readonly errCode: number | undefined

  constructor(reason: string, errno?: number, errCode?: number) {
    super(reason)
    this.errno = errno
    this.errCode = errCode
  }
}

/** Why a call of an unknown name failed; SDKs look for it. */
export const unknownFunction = 'function not exist'

/** Why a page may not call what it called; SDKs look for it. */
export const accessDenied = 'access denied'

/** The public error numbers that this project uses. */
export const Errno = {
  cancel: 1,
  systemPermissionDenied: 3,
  internalError: 4,
  timeout: 5,
  notSupported: 100,
  invalidRequestData: 101,
  noPermission: 102,
  authDenied: 103,
  authCanceled: 104,
  invalidAppId: 1005,
} as const

/**
 * `x:ok`, or `x:fail reason`; a reason that begins with a colon or a comma follows `fail` directly, as some
 * do. With an empty one it is `x:fail`.
 */
export function toErrMsg(name: string, reason?: string): string {
  if (reason === undefined) return `${name}:ok`
  return `${name}:fail${/^[^:,]/.test(reason) ? ' ' : ''}${reason}`
}
