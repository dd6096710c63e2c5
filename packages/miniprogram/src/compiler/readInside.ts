import { readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * Reads a file that somebody outside asks for.
 *
 * @param path decoded, relative to the folder, with forward slashes
 * @returns undefined when there is no such file, or when the path leads out of the folder, by its
 *   parts or by a symbolic link
 */
export async function readInside(folder: string, path: string): Promise<Buffer | undefined> {
  if (!isPlainPath(path)) return undefined
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    return file.startsWith(root.endsWith(sep) ? root : root + sep)
      ? await readFile(file)
      : undefined
  } catch {
    // What cannot be read is as absent as what is not there: the answer tells nothing of the disk.
    return undefined
  }
}

/** Each part is a name: no part is empty, `.` or `..`, and none hides a separator or an end. */
export function isPlainPath(path: string): boolean {
  return (
    !/[\\\0:]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
