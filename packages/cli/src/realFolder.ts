import { realpath, stat } from 'node:fs/promises'
import { UsageError } from './UsageError.js'

/**
 * The absolute path of a folder that a person named, with links resolved.
 *
 * @throws UsageError where it is none
 */
export async function realFolder(path: string): Promise<string> {
  const folder = await realpath(path).catch(() => undefined)
  if (folder === undefined) throw new UsageError(`${path} does not exist.`)
  if (!(await stat(folder)).isDirectory()) throw new UsageError(`${path} is no folder.`)
  return folder
}
