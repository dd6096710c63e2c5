import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const getClipboardData = defineApi({
  name: 'getClipboardData',
  summary: 'The text on the clipboard, if the browser lets the person allow it.',
  waitsForPerson: true,
  params: v.object({}),
  result: v.object({ data: v.string() }),
  async run(_params, context) {
    const { useClipboard } = await import('../../device/useClipboard.js')
    return { data: await useClipboard((clipboard) => clipboard.readText(), context) }
  },
})
