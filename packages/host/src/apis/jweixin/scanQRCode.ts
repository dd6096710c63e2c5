import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { scannedKinds } from '../../device/scannedKinds.js'

export const scanQRCode = defineApi({
  name: 'scanQRCode',
  summary:
    'Lets the person scan a code, for pages of jweixin. With `needResult` 1 the page gets it, and with 0 the person: a page of this mini program opens, any other text is shown. `resultStr` of a bar code has its kind before it: `EAN_13,6901234567892`.',
  page: 'bridge',
  shell: false,
  waitsForPerson: true,
  params: v.object({
    // Pages also say '1' or true.
    needResult: v.optional(v.unknown(), 0),
    scanType: scannedKinds(['qrCode', 'barCode']),
  }),
  result: v.object({ resultStr: v.optional(v.string()) }),
  async run({ needResult, scanType }, context) {
    const { scan } = await import('../../device/scan.js')
    const scanned = await scan({ onlyFromCamera: false, kinds: scanType.filter(Boolean) }, context)
    if ([1, '1', true].includes(needResult as never)) return { resultStr: resultStrOf(scanned) }
    const { showScanned } = await import('../../device/showScanned.js')
    void showScanned(scanned, context)
    return {}
  },
})

/** Kinds of codes that are more than bars. */
const areas = new Set(['QR_CODE', 'DATA_MATRIX', 'PDF_417'])

function resultStrOf({ result, scanType }: { result: string; scanType: string }): string {
  return areas.has(scanType) ? result : `${scanType},${result}`
}
