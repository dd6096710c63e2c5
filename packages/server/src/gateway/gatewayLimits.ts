const MB = 1024 * 1024

/** What one gateway gives at most. Sizes are in bytes, times in milliseconds. */
export interface GatewayLimits {
  /** Body of an answer, as it comes over the network. */
  responseSize: number
  /** Body of a call. */
  requestSize: number
  /** All headers of an answer together. */
  headerSize: number
  /** A whole call, from its arrival to the last byte of the answer; of a socket, until it is open. */
  time: number
  /** Redirects that are followed. */
  redirects: number
  /** Calls of a session that run at once; further ones wait. */
  requests: number
  /** Sockets of a session that are open at once; further ones are refused. */
  sockets: number
  /** One message of a socket. */
  messageSize: number
}

/**
 * The platform's numbers where it names one (200 MB, 60 seconds, 10 calls, 5 sockets). It names an error
 * for too many redirects (600008) and no number; 5 is this gateway's.
 */
export const gatewayLimits: GatewayLimits = {
  responseSize: 200 * MB,
  requestSize: 200 * MB,
  headerSize: 64 * 1024,
  time: 60_000,
  redirects: 5,
  requests: 10,
  sockets: 5,
  messageSize: 32 * MB,
}
