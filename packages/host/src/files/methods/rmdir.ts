import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import { parseFilePath, userDataPath } from '../parseFilePath.js'

/** Deletes an empty folder; `recursive` deletes what is in it too. */
export const rmdir = defineFileMethod({
  name: 'rmdir',
  params: v.object({ dirPath: v.string(), recursive: v.optional(v.boolean(), false) }),
  args: ['dirPath', 'recursive'],
  now({ dirPath, recursive }, files) {
    const { kind, path } = parseFilePath(dirPath)
    if (kind !== 'user') throw fileError.denied(dirPath)
    const entry = files.entry(path)
    if (!entry) throw fileError.notFound(dirPath)
    if (entry.kind === 'file') throw fileError.notFolder(dirPath)
    if (path === userDataPath) throw fileError.denied(dirPath)
    const inside = files.pathsIn(path)
    if (inside.length > 0 && !recursive) throw fileError.notEmpty()
    for (const each of [...inside, path]) files.remove(each)
  },
})
