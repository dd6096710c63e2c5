import { hash } from 'node:crypto'

/** What an app's own server signs for a page of its own, so that jweixin may be used there. */
export interface PageToSign {
  /** The ticket of `/cgi-bin/ticket/getticket`. */
  ticket: string
  nonceStr: string
  /** Seconds since 1970. */
  timestamp: number | string
  /** The page's complete address; what follows `#` is left out. */
  url: string
}

/**
 * The `signature` of `wx.config`: SHA-1, as hexadecimal digits, of the four in this order.
 *
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html
 */
export function signPage({ ticket, nonceStr, timestamp, url }: PageToSign): string {
  const [address] = url.split('#')
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${address}`
  return hash('sha1', text)
}
