const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/** Whether a text is an origin as browsers write it: https, or plain http on loopback addresses. */
export function isExactOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, protocol, hostname } = new URL(text)
  if (origin !== text || hostname.includes('*')) return false
  return protocol === 'https:' || (protocol === 'http:' && loopbackNames.includes(hostname))
}
