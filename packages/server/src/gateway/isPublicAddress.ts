import ipaddr from 'ipaddr.js'

/** Only these are handed out for the public network; some names of other ranges lead back to IPv4. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address belongs to the public network: not loopback, private, link-local, shared (CGNAT),
 * unique local, multicast, unspecified, reserved, nor a tunnel's. An IPv4 address inside IPv6
 * (`::ffff:127.0.0.1`) counts as what it is.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(globalUnicast)
}
