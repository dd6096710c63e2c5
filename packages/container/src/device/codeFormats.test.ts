import { expect, it } from 'vitest'
import { browserFormats, platformFormat, readerFormats } from './codeFormats.js'

const platformNames = [
  'EAN_13',
  'EAN_8',
  'UPC_A',
  'UPC_E',
  'CODE_128',
  'CODE_39',
  'CODE_93',
  'CODABAR',
  'ITF',
  'RSS_14',
  'RSS_EXPANDED',
  'QR_CODE',
  'DATA_MATRIX',
  'PDF_417',
]

it('names all that the reader and the browser find in the platform’s words', () => {
  const ofReader = Object.values(readerFormats).flat().map(platformFormat)
  expect([...new Set(ofReader)].toSorted()).toEqual(platformNames.toSorted())
  const ofBrowser = Object.values(browserFormats).flat().map(platformFormat)
  expect(ofBrowser.filter((name) => !platformNames.includes(name))).toEqual([])
})

it.each([
  ['Code39Ext', 'CODE_39'],
  ['DataBarStkOmni', 'RSS_14'],
  ['DataBarExpStk', 'RSS_EXPANDED'],
  ['ITF14', 'ITF'],
  ['QRCodeModel2', 'QR_CODE'],
])('names the variant %s as %s', (variant, name) => {
  expect(platformFormat(variant)).toBe(name)
})
