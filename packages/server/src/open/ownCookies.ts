/** Of the cookies at a shared address those of one page, by their own names. This text also runs in pages. */
export function ownCookies(text: string, prefix: string): string {
  const cookies = text.split('; ').filter((cookie) => cookie.startsWith(prefix))
  return cookies.map((cookie) => cookie.slice(prefix.length)).join('; ')
}
