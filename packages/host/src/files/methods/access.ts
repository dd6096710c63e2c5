import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'

/** Whether a file or folder is there. */
export const access = defineFileMethod({
  name: 'access',
  params: v.object({ path: v.string() }),
  args: ['path'],
  now({ path }, files) {
    if (!files.entry(path)) throw fileError.notFound(path)
  },
  async later({ path }, files) {
    if (!(await files.lookUp(path))) throw fileError.notFound(path)
  },
})
