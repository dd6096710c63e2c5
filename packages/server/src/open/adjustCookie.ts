/**
 * Makes a cookie work at a loopback name inside the container's frame: no `Domain`, which the browser would
 * refuse, and `SameSite=None; Secure; Partitioned`, without which it would not keep it for a page of another
 * site than the container's. Loopback names count as secure, also by http. This text also runs in pages.
 */
export function adjustCookie(text: string): string {
  const [pair = '', ...attributes] = text.split(';')
  const kept = attributes.filter(
    (attribute) => !/^\s*(domain|samesite|secure|partitioned)\s*(=|$)/i.test(attribute),
  )
  return [pair, ...kept, ' SameSite=None', ' Secure', ' Partitioned'].join(';')
}
