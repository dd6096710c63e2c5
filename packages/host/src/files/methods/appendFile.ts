import * as v from 'valibot'
import { bytesOf } from '../FileEntry.js'
import type { FileEntry } from '../FileEntry.js'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import type { FileStore } from '../FileStore.js'
import { toFileBytes } from '../fileText.js'

/** Writes at the end of a user file that is there. */
export const appendFile = defineFileMethod({
  name: 'appendFile',
  params: v.object({
    filePath: v.string(),
    data: v.optional(v.unknown()),
    encoding: v.optional(v.string(), 'utf8'),
  }),
  args: ['filePath', 'data', 'encoding'],
  now({ filePath, data, encoding }, files) {
    const added = toFileBytes(data, encoding)
    if (!appendInMemory(filePath, added, files)) throw fileError.notInMemory(filePath, 'appendFile')
  },
  async later({ filePath, data, encoding }, files) {
    const added = toFileBytes(data, encoding)
    return files.inTurn(async () => {
      if (appendInMemory(filePath, added, files)) return files.committed()
      const before = await files.read(filePath)
      const writer = await files.createAt(filePath)
      await writer.write(before)
      await writer.write(added)
      await writer.close()
    })
  },
})

function appendInMemory(path: string, added: Uint8Array, files: FileStore): boolean {
  const before = bytesOf(writableFile(path, files))
  if (!before) return false
  const bytes = new Uint8Array(before.length + added.length)
  bytes.set(before)
  bytes.set(added, before.length)
  return files.putBytes(path, bytes)
}

function writableFile(path: string, files: FileStore): FileEntry {
  const entry = files.entry(path)
  if (!entry) throw fileError.notFound(path, 'open')
  if (entry.kind === 'folder') throw fileError.isFolder(path)
  return entry
}
