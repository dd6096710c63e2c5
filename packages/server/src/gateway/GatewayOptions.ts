import type { GatewayLimits } from './gatewayLimits.js'
import type { ResolveName } from './pinnedLookup.js'

/** What a mini program calls; each kind has a domain list of its own. */
export type GatewayKind = 'request' | 'uploadFile' | 'downloadFile' | 'socket'

/**
 * Exact origins by kind, such as `https://api.example.com` or, for `socket`, `wss://live.example.com:8443`.
 * Without a port, addresses without a port are meant, and none that names even the scheme's own. A kind
 * that is absent may reach nothing.
 */
export type DomainLists = Readonly<Partial<Record<GatewayKind, readonly string[]>>>

/** The mini program whose calls pass. */
export interface GatewayApp {
  appId: string
  /** What the `Referer` calls the version. Default: `devtools` in development, otherwise `0`. */
  version?: string
  /** Absent: nothing may be reached, or in development everything. */
  domains?: DomainLists
  /** Allows plain http and ws; with `allowPrivate` also addresses that are not public. Default false. */
  development?: boolean | GatewayDevelopment
}

export interface GatewayDevelopment {
  /** Which addresses besides public ones may be reached; true means all. Default none. */
  allowPrivate?: boolean | ((address: string) => boolean)
}

export interface GatewayOptions {
  /** A function is asked for each call, so that the app may change while the server runs. */
  app: GatewayApp | (() => GatewayApp)
  /**
   * The token that the container was given, or what says whether a token is one. With a function the
   * limits count for each token apart.
   */
  session: string | ((token: string) => boolean | Promise<boolean>)
  /** HTTP is served at `<path>/http`, WebSockets at `<path>/socket`. Default `/gateway`. */
  path?: string
  /**
   * The origins at which browsers see this server, such as `https://shell.example.com`. Default: the
   * loopback names with the port at which it listens.
   */
  origins?: readonly string[]
  limits?: Partial<GatewayLimits>
  /** Finds the addresses of a name. Default: as the operating system does. */
  resolve?: ResolveName
}
