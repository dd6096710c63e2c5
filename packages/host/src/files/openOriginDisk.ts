import type { FileDisk } from './FileDisk.js'

/**
 * The browser's own file system for this origin (OPFS), in a folder for the user and the app.
 *
 * @returns undefined where the browser has none, or none that a page may write as a stream
 */
export async function openOriginDisk(user: string, appId: string): Promise<FileDisk | undefined> {
  if (!navigator.storage?.getDirectory || !('createWritable' in FileSystemFileHandle.prototype)) {
    return undefined
  }
  let folder: FileSystemDirectoryHandle
  try {
    folder = await navigator.storage.getDirectory()
    // A letter in front, because names such as `..` are refused.
    for (const name of [
      'miniview',
      `u${encodeURIComponent(user)}`,
      `a${encodeURIComponent(appId)}`,
    ]) {
      folder = await folder.getDirectoryHandle(name, { create: true })
    }
  } catch {
    // Private windows of some browsers refuse it.
    return undefined
  }

  return {
    async create(name) {
      const file = await folder.getFileHandle(name, { create: true })
      const stream = await file.createWritable()
      return {
        write: (chunk) => stream.write(chunk),
        close: () => stream.close(),
        async abort() {
          await stream.abort()
          await folder.removeEntry(name)
        },
      }
    },
    async read(name) {
      try {
        return await (await folder.getFileHandle(name)).getFile()
      } catch (error) {
        if (isNotFound(error)) return undefined
        throw error
      }
    },
    async remove(name) {
      try {
        await folder.removeEntry(name)
      } catch (error) {
        if (!isNotFound(error)) throw error
      }
    },
    async names() {
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      return names
    },
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
