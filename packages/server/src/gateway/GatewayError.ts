/** Why a call did not reach its target, in the platform's words. It is told to the container. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError'
  readonly errno: number

  /** @param reason what follows `request:fail ` */
  constructor(errno: number, reason: string) {
    super(reason)
    this.errno = errno
  }
}

/** The URL is none, or one that no list could allow. */
export const invalidUrl = (url: string) => new GatewayError(600009, `invalid url "${url}"`)

/** The app may not reach this URL: not listed, not encrypted, or at an address that is not public. */
export const notInDomainList = () => new GatewayError(600002, 'url not in domain list')

export const timedOut = () => new GatewayError(5, 'timeout')

export const tooLarge = () => new GatewayError(603301, 'exceed max file size')

export const tooManyRedirects = () => new GatewayError(600008, 'exceed redirect count')

/** The container sent something that is not the gateway's protocol. */
export const malformed = (what: string) => new GatewayError(600005, `malformed ${what}`)
