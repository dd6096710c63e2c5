/**
 * Paths inside a mini program's folder: relative to it, with forward slashes, without `.` and `..`.
 * The folder itself is `''`.
 */

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

export function splitPath(path: string): { folder: string; name: string } {
  const folder = parentOf(path)
  return { folder, name: folder === '' ? path : path.slice(folder.length + 1) }
}

/**
 * The path that a request stands for.
 *
 * @param folder where a relative request starts; a request with a leading slash starts at the root
 * @returns undefined when the request leaves the mini program's folder
 */
export function joinPath(folder: string, request: string): string | undefined {
  const parts = request.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const part of request.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

export function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}

/** In lower case, without the dot; `''` when there is none. */
export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
