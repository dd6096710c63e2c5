import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import { folderOf, parseFilePath, userDataPath } from '../parseFilePath.js'

/** Moves a user file, in place of the one there, or a folder with all in it. */
export const rename = defineFileMethod({
  name: 'rename',
  params: v.object({ oldPath: v.string(), newPath: v.string() }),
  args: ['oldPath', 'newPath'],
  now({ oldPath, newPath }, files) {
    const [from, to] = [parseFilePath(oldPath), parseFilePath(newPath)]
    const isRoot = from.path === userDataPath || to.path === userDataPath
    if (from.kind !== 'user' || to.kind !== 'user' || isRoot) {
      throw fileError.deniedBetween('rename', oldPath, newPath)
    }
    const entry = files.entry(from.path)
    if (!entry || !files.entry(folderOf(to.path))) {
      throw fileError.notFoundBetween('rename', oldPath, newPath)
    }
    if (from.path === to.path) return
    const isInside = to.path.startsWith(`${from.path}/`)
    const replaced = files.entry(to.path)
    if (isInside || (replaced && (replaced.kind === 'folder' || entry.kind === 'folder'))) {
      throw new ApiError(`illegal operation on a directory, rename "${oldPath}" -> "${newPath}"`)
    }
    for (const path of [from.path, ...files.pathsIn(from.path)]) {
      const moved = files.entry(path)!
      // Taken away first, so that a full storage has room for what only moves.
      files.remove(path)
      files.put(to.path + path.slice(from.path.length), moved)
    }
  },
})
