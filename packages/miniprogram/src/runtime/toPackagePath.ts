import { resolvePath } from './resolvePath.js'

/**
 * A file as a template names it, by its path from the package's top with a leading slash. Complete
 * addresses stay as they are.
 *
 * @param from path of the page or component whose template it is
 */
export function toPackagePath(path: string, from: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(path) ? path : `/${resolvePath(from, path)}`
}
