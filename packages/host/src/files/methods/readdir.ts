import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import { parseFilePath } from '../parseFilePath.js'

/** The names of what lies in a folder, sorted. */
export const readdir = defineFileMethod({
  name: 'readdir',
  resultName: 'files',
  params: v.object({ dirPath: v.string() }),
  args: ['dirPath'],
  now({ dirPath }, files) {
    const { kind, path } = parseFilePath(dirPath)
    // The package is a list of addresses to fetch, and tells no names.
    if (kind === 'package') throw fileError.denied(dirPath)
    const entry = files.entry(path)
    if (!entry) throw fileError.notFound(dirPath)
    if (entry.kind === 'file') throw fileError.notFolder(dirPath)
    return files
      .pathsIn(path)
      .map((each) => each.slice(path.length + 1))
      .filter((name) => !name.includes('/'))
  },
})
