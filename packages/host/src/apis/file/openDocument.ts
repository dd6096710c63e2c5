import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'

export const openDocument = defineApi({
  name: 'openDocument',
  summary:
    'Shows a document to the person: pdf, docx, xlsx, a picture or text. Other types fail, and the person can save the file. `showMenu` adds a button that shares it.',
  page: 'wx',
  params: v.object({
    filePath: filePath(),
    fileType: v.optional(v.string(), ''),
    showMenu: v.optional(v.boolean(), false),
  }),
  result: v.object({}),
  async run({ filePath: path, fileType, showMenu }, { files, ui, caller }) {
    const { documentOf, notSupported } = await import('../../files/documentOf.js')
    const document = await documentOf(path, fileType, files)
    const end = await ui.openDocument({ ...document, showMenu }, caller.signal)
    if (end === 'closed') throw new ApiError('cancel', Errno.cancel)
    if (end === 'unsupported') throw notSupported()
    return {}
  },
})
