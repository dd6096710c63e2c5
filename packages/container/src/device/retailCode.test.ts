import { expect, it } from 'vitest'
import { retailCode } from './retailCode.js'

it.each([
  ['0036000291452', 'EAN_13', '036000291452', 'UPC_A'],
  ['0036000291452', 'UPC_A', '036000291452', 'UPC_A'],
  ['6901234567892', 'EAN_13', '6901234567892', 'EAN_13'],
  ['036000291452x', 'CODE_128', '036000291452x', 'CODE_128'],
  ['0036000291452', 'CODE_128', '0036000291452', 'CODE_128'],
  ['0012000003455', 'UPC_E', '01234505', 'UPC_E'],
  ['0012300000451', 'UPC_E', '01234531', 'UPC_E'],
  ['0012340000053', 'UPC_E', '01234543', 'UPC_E'],
  ['0012345000065', 'UPC_E', '01234565', 'UPC_E'],
  ['01234565', 'UPC_E', '01234565', 'UPC_E'],
])('tells %s of %s as %s of %s', (text, format, expected, expectedFormat) => {
  expect(retailCode({ text, format })).toEqual({ text: expected, format: expectedFormat })
})
