import * as v from 'valibot'
import type { FileEntry } from '../FileEntry.js'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import type { FileStore } from '../FileStore.js'
import { folderOf, parseFilePath } from '../parseFilePath.js'

/** Copies a file to a user path; what lies there is replaced. */
export const copyFile = defineFileMethod({
  name: 'copyFile',
  params: v.object({ srcPath: v.string(), destPath: v.string() }),
  args: ['srcPath', 'destPath'],
  now: ({ srcPath, destPath }, files) => copy(files.entry(srcPath), srcPath, destPath, files),
  later: ({ srcPath, destPath }, files) =>
    files.inTurn(async () => {
      copy(await files.lookUp(srcPath), srcPath, destPath, files)
      await files.committed()
    }),
})

function copy(entry: FileEntry | undefined, from: string, to: string, files: FileStore): void {
  const { kind, path } = parseFilePath(to)
  if (kind !== 'user') throw fileError.deniedBetween('copyFile', from, to)
  if (!entry || !files.entry(folderOf(path))) throw fileError.notFoundBetween('copyFile', from, to)
  if (entry.kind === 'folder') throw fileError.isFolder(from)
  files.put(to, { ...entry, createdAt: Date.now() })
}
