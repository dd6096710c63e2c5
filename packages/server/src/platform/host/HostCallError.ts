/** Why the host gets no answer, in the platform's words where it has some. */
export class HostCallError extends Error {
  override readonly name = 'HostCallError'
  readonly status: number
  readonly errno: number

  /** @param reason what follows `login:fail ` */
  constructor(status: number, errno: number, reason: string) {
    super(reason)
    this.status = status
    this.errno = errno
  }
}

export const invalidData = () => new HostCallError(400, 101, 'jsapi invalid request data')

/** Nobody is signed in with the company that runs the platform. */
export const notSignedIn = () => new HostCallError(401, 4, 'not signed in')

/** The call does not come from a container of the app. */
export const notPermitted = () => new HostCallError(403, 102, 'jsapi has no permission')

export const unknownApp = () => new HostCallError(404, 1005, 'invalid appid')

/** The person has no such data. */
export const noData = () => new HostCallError(404, 4, 'no data')

/** There was no login, or the last one is too long ago. */
export const noSession = () => new HostCallError(409, 4, 'session time out, need relogin')

/** No such picture or voice, or another person's. */
export const noMedia = () => new HostCallError(404, 4, 'invalid media_id')

export const tooLarge = () => new HostCallError(413, 603301, 'exceed max file size')

export const tooOften = () => new HostCallError(429, 1003, 'server frequency limit')

export const systemError = () => new HostCallError(500, 4, 'system error')

export const notSupported = () => new HostCallError(501, 100, 'not supported')
