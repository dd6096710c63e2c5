import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { scannedKinds } from '../../device/scannedKinds.js'

export const scanCode = defineApi({
  name: 'scanCode',
  summary:
    'Lets the person scan a code with the camera or from a picture. `path` is there only for a link to a page of this mini program.',
  page: 'wx',
  waitsForPerson: true,
  params: v.object({
    onlyFromCamera: v.optional(v.boolean(), false),
    scanType: scannedKinds(['barCode', 'qrCode']),
  }),
  result: v.object({
    result: v.string(),
    scanType: v.string(),
    charSet: v.string(),
    rawData: v.string(),
    path: v.optional(v.string()),
  }),
  async run({ onlyFromCamera, scanType }, context) {
    const { scan } = await import('../../device/scan.js')
    return scan({ onlyFromCamera, kinds: scanType.filter(Boolean) }, context)
  },
})
