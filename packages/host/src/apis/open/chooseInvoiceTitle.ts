import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { askByForm } from '../../forms/askByForm.js'

export const chooseInvoiceTitle = defineApi({
  name: 'chooseInvoiceTitle',
  summary:
    'To whom an invoice is written: what the person chooses from those they keep, or enters.',
  scope: 'scope.invoiceTitle',
  waitsForPerson: true,
  params: v.object({}),
  result: v.object({
    /** 0 company, 1 person. */
    type: v.number(),
    title: v.string(),
    taxNumber: v.string(),
    companyAddress: v.string(),
    telephone: v.string(),
    bankName: v.string(),
    bankAccount: v.string(),
  }),
  run: (_params, context) =>
    askByForm('invoiceTitle', context, (question, signal) =>
      context.ui.chooseInvoiceTitle(question, signal),
    ),
})
