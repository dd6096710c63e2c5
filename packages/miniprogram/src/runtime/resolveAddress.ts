import { assetName } from '../assetName.js'
import { resolvePath } from './resolvePath.js'

/**
 * The address of a file that a template names: package files by their path from the template or,
 * with a leading slash, from the folder; complete addresses stay as they are.
 *
 * @param from path of the page or component whose template it is
 * @param assets where package files are, with a trailing slash
 */
export function resolveAddress(path: string, from: string, assets: string): string {
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return path
  const parts = assetName(resolvePath(from, path)).split('/')
  return assets + parts.map(encodeURIComponent).join('/')
}
