import type { FileDisk } from './FileDisk.js'
import { openStreamWriter } from './openStreamWriter.js'
import { openWorkerWriter } from './openWorkerWriter.js'

/**
 * The browser's own file system for this origin (OPFS), in a folder for the user and the app.
 *
 * @returns undefined where the browser has none
 */
export async function openOriginDisk(user: string, appId: string): Promise<FileDisk | undefined> {
  if (!navigator.storage?.getDirectory) return undefined
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

  async function remove(name: string) {
    try {
      await folder.removeEntry(name)
    } catch (error) {
      if (!isNotFound(error)) throw error
    }
  }

  return {
    async create(name) {
      const file = await folder.getFileHandle(name, { create: true })
      const writer = (await openWorkerWriter(file)) ?? (await openStreamWriter(file))
      return {
        ...writer,
        async abort() {
          await writer.abort()
          await remove(name)
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
    remove,
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
