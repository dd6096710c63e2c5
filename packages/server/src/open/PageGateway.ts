export interface PageGatewayOptions {
  /** The text of `bridge.js`, which each document gets. */
  bridge: string
  /** 0 takes a free one. */
  port: number
  /** The origins whose pages may frame these: the container's. */
  framedBy(): readonly string[]
  /** What targets see in place of the browser's own user agent. */
  userAgent(own: string): string
  /** The whole user agent for pages too; undefined where the bridge makes it of the browser's own. */
  pageUserAgent?: string
}

/** A running gateway. */
export interface PageGateway {
  port: number
  /** All its origins, as a Content-Security-Policy names them. */
  origins: string
  /** The gateway's address for one of the web, whose origin it serves from now on. */
  addressOf(address: string): string
  /** What leads on to an address of the web, appended encoded, from the gateway's origin for another one. */
  goFrom(address: string): string
  close(): Promise<void>
}
