import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

/** Four Chinese characters, which are twice as wide as Latin letters. */
const maxButtonWidth = 8

export const showModal = defineApi({
  name: 'showModal',
  summary:
    'Asks a question with one or two buttons, and for a line of text where it is `editable`.',
  waitsForPerson: true,
  params: v.object({
    title: v.optional(v.string(), ''),
    content: v.optional(v.string(), ''),
    showCancel: v.optional(v.boolean(), true),
    cancelText: v.optional(v.string()),
    cancelColor: v.optional(v.string(), '#000000'),
    confirmText: v.optional(v.string()),
    confirmColor: v.optional(v.string(), '#576B95'),
    editable: v.optional(v.boolean(), false),
    placeholderText: v.optional(v.string(), ''),
  }),
  result: v.object({
    confirm: v.boolean(),
    cancel: v.boolean(),
    content: v.optional(v.string()),
  }),
  async run({ confirmText, cancelText, ...modal }, { ui, dialogs, caller }) {
    checkWidth('confirmText', confirmText)
    checkWidth('cancelText', cancelText)
    const labels = { ...(confirmText && { confirmText }), ...(cancelText && { cancelText }) }
    const { confirm, content } = await dialogs.show(caller.signal, () =>
      ui.showModal({ ...modal, ...labels }, caller.signal),
    )
    const hasContent = modal.editable && confirm
    return { confirm, cancel: !confirm, ...(hasContent && { content: content ?? '' }) }
  },
})

function checkWidth(name: string, text = '') {
  const width = [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)
  if (width > maxButtonWidth) {
    throw new ApiError(`${name} length should not larger than 4 Chinese characters`)
  }
}
