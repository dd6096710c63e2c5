/**
 * A path of the package as another file of it names it: from the folder of that file or, with a
 * leading slash, from the package's. What climbs out of the package stays at its top.
 *
 * @param from path of the file that names it
 * @returns without a leading slash
 */
export function resolvePath(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of request.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
