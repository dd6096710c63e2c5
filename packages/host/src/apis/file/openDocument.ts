import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'

export const openDocument = defineApi({
  name: 'openDocument',
  summary:
    'Shows a document to the person: doc, docx, xls, xlsx, ppt, pptx or pdf; `showMenu` asks for the menu of the viewer.',
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
    const isShown = await ui.openDocument({ ...document, showMenu }, caller.signal)
    if (!isShown) throw notSupported()
    return {}
  },
})
