import type { ShareGuard } from './createShareGuard.js'

export interface PageGatewayOptions {
  /** The text of `bridge.js`, which each document gets. */
  bridge: string
  /** 0 takes a free one. With `share` each further origin takes the next free one. */
  port: number
  /** The origins whose pages may frame these: the container's. */
  framedBy(): readonly string[]
  /** What targets see in place of the browser's own user agent. */
  userAgent(own: string): string
  /** The whole user agent for pages too; undefined where the bridge makes it of the browser's own. */
  pageUserAgent?: string
  /**
   * Serves at an address of the local network, to whom it admits. Other devices know no name below
   * `localhost`, so each origin has a port of its own there.
   */
  share?: ShareGuard
}

/** A running gateway. */
export interface PageGateway {
  /** The first port. */
  port: number
  /** All its origins, as a Content-Security-Policy names them; undefined with `share`, where more may come. */
  origins: string | undefined
  /** The gateway's address for one of the web, whose origin it serves from now on. */
  addressOf(address: string): Promise<string>
  /** What leads on to an address of the web, appended encoded, from the gateway's origin for another one. */
  goFrom(address: string): Promise<string>
  close(): Promise<void>
}
