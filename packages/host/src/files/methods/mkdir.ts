import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import type { FileStore } from '../FileStore.js'
import { folderOf, parseFilePath } from '../parseFilePath.js'

/** Makes a folder; `recursive` makes those around it too, and does not mind one that is there. */
export const mkdir = defineFileMethod({
  name: 'mkdir',
  params: v.object({ dirPath: v.string(), recursive: v.optional(v.boolean(), false) }),
  args: ['dirPath', 'recursive'],
  now({ dirPath, recursive }, files) {
    const { kind, path } = parseFilePath(dirPath)
    if (kind !== 'user') throw fileError.denied(dirPath)
    const there = files.entry(path)
    if (there && !(recursive && there.kind === 'folder')) throw fileError.exists(dirPath)
    const missing = missingFolders(path, files)
    if (missing.length > 1 && !recursive) throw fileError.notFound(dirPath)
    const now = Date.now()
    for (const each of missing) files.put(each, { kind: 'folder', createdAt: now, modifiedAt: now })
  },
})

/** The outermost first. @throws ApiError where a file is in the way */
function missingFolders(path: string, files: FileStore): string[] {
  const entry = files.entry(path)
  if (entry?.kind === 'file') throw fileError.notFolder(path)
  return entry ? [] : [...missingFolders(folderOf(path), files), path]
}
