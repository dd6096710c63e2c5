import type { FormScreens } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { chooseEntry } from './chooseEntry.js'

/** The lists of what a person keeps for apps; each form comes with its first use. */
export function createFormScreens(place: () => DialogPlace): FormScreens {
  return {
    async chooseAddress(question, signal) {
      const { addressForm } = await import('./addressForm.js')
      return chooseEntry(place(), addressForm(place().language), question, signal)
    },
    async chooseInvoiceTitle(question, signal) {
      const { invoiceTitleForm } = await import('./invoiceTitleForm.js')
      return chooseEntry(place(), invoiceTitleForm(place().language), question, signal)
    },
    async chooseInvoice(question, signal) {
      const { invoiceForm } = await import('./invoiceForm.js')
      return chooseEntry(place(), invoiceForm(place().language), question, signal)
    },
  }
}
