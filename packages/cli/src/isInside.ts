import { isAbsolute, relative, sep } from 'node:path'

/** Whether an absolute path is a folder itself or lies in it; links are not resolved. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
