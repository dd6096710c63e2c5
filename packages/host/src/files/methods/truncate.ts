import * as v from 'valibot'
import { bytesOf } from '../FileEntry.js'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import type { FileStore } from '../FileStore.js'

/** Gives a user file a length; a longer one ends in zeros. */
export const truncate = defineFileMethod({
  name: 'truncate',
  params: v.object({ filePath: v.string(), length: v.optional(v.number(), 0) }),
  args: ['filePath', 'length'],
  now({ filePath, length }, files) {
    if (!truncateInMemory(filePath, length, files))
      throw fileError.notInMemory(filePath, 'truncate')
  },
  later: ({ filePath, length }, files) =>
    files.inTurn(async () => {
      if (truncateInMemory(filePath, length, files)) return files.committed()
      const before = await files.read(filePath)
      const writer = await files.createAt(filePath)
      await writer.write(before.slice(0, length))
      for (let missing = length - before.size; missing > 0; missing -= blockBytes) {
        await writer.write(new Uint8Array(Math.min(missing, blockBytes)))
      }
      await writer.close()
    }),
})

const blockBytes = 1024 * 1024

function truncateInMemory(path: string, length: number, files: FileStore): boolean {
  if (!Number.isInteger(length) || length < 0) throw fileError.outOfRange('length')
  const entry = files.entry(path)
  if (!entry) throw fileError.notFound(path, 'open')
  if (entry.kind === 'folder') throw fileError.isFolder(path)
  const before = bytesOf(entry)
  if (!before || length > before.length + blockBytes) return false
  const bytes = new Uint8Array(length)
  bytes.set(before.subarray(0, length))
  return files.putBytes(path, bytes)
}
