import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { askByForm } from '../../forms/askByForm.js'
import { cardOf } from '../../forms/cardOf.js'

export const chooseInvoice = defineApi({
  name: 'chooseInvoice',
  summary:
    'An invoice that the person chooses from those they entered. Its codes are names, which no authority knows.',
  scope: 'scope.invoice',
  waitsForPerson: true,
  params: v.object({}),
  result: v.object({
    /**
     * JSON of a list with one `{ card_id, encrypt_code, app_id }`. The first two name the entry: the same
     * each time in one app, others in each other app. What the person entered is not in them.
     */
    invoiceInfo: v.string(),
  }),
  async run(_params, context) {
    const { code } = await askByForm('invoice', context, (question, signal) =>
      context.ui.chooseInvoice(question, signal),
    )
    return { invoiceInfo: JSON.stringify([await cardOf(code, context.app.appId)]) }
  },
})
