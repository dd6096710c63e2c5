import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const setClipboardData = defineApi({
  name: 'setClipboardData',
  summary: 'Puts a text on the clipboard, and tells the person.',
  waitsForPerson: true,
  params: v.object({ data: v.string() }),
  result: v.object({}),
  async run({ data }, context) {
    const { useClipboard } = await import('../../device/useClipboard.js')
    await useClipboard((clipboard) => clipboard.writeText(data), context)
    await context.ui.tellCopied()
    return {}
  },
})
