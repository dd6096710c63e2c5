/**
 * The address of a file that a template names: package files by their path from the template or,
 * with a leading slash, from the folder; complete addresses stay as they are.
 *
 * @param from path of the page or component whose template it is
 * @param assets where package files are, with a trailing slash
 */
export function resolveAddress(path: string, from: string, assets: string): string {
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return path
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') base.pop()
    else if (part !== '' && part !== '.') base.push(part)
  }
  return assets + base.map(encodeURIComponent).join('/')
}
