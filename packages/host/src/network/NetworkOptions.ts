/** What a mini program may call over the network; each kind has a domain list of its own. */
export type NetworkKind = 'request' | 'uploadFile' | 'downloadFile' | 'socket'

/**
 * Exact origins by kind, such as `https://api.example.com` or, for `socket`,
 * `wss://live.example.com:8443`. Without a port, addresses without a port are meant, and none that
 * names even the scheme's own. A kind that is absent may reach nothing.
 */
export type DomainLists = Readonly<Partial<Record<NetworkKind, readonly string[]>>>

/** The server, on the container's own origin, that calls other servers for the host. */
export interface GatewayAccess {
  /** Where it is mounted, such as `/gateway`. */
  path: string
  /** The token that the server gave this container. */
  session: string
}

export interface NetworkOptions {
  /** Which servers the app may reach. Absent: none, or in development all. */
  domains?: DomainLists
  /** Whether the domain lists count. Default: true where lists are given, and outside development. */
  checkDomains?: boolean
  /** Absent: the host calls servers directly, as far as the browser lets it. */
  gateway?: GatewayAccess
}
