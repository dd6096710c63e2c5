import type { CodeKind } from '@miniview/host'
import type { ReadInputBarcodeFormat } from 'zxing-wasm/reader'

/** What is looked for, in the reader's names. */
export const readerFormats: Readonly<Record<CodeKind, readonly ReadInputBarcodeFormat[]>> = {
  barCode: [
    'EAN13',
    'EAN8',
    'UPCA',
    'UPCE',
    'Code128',
    'Code39',
    'Code93',
    'Codabar',
    'ITF',
    'DataBar',
    'DataBarExp',
  ],
  qrCode: ['QRCode', 'MicroQRCode'],
  datamatrix: ['DataMatrix'],
  pdf417: ['PDF417'],
}

/** The same for browsers that read codes themselves, which leave two rare ones out. */
export const browserFormats: Readonly<Record<CodeKind, readonly string[]>> = {
  barCode: [
    'ean_13',
    'ean_8',
    'upc_a',
    'upc_e',
    'code_128',
    'code_39',
    'code_93',
    'codabar',
    'itf',
  ],
  qrCode: ['qr_code'],
  datamatrix: ['data_matrix'],
  pdf417: ['pdf417'],
}

/** The platform's name of what was found, from the reader's name or the browser's. */
export function platformFormat(found: string): string {
  const format = found.toLowerCase().replaceAll('_', '')
  return platformFormats.find(([start]) => format.startsWith(start))?.[1] ?? found.toUpperCase()
}

/** By how the names begin: the reader also tells which variant it is. */
const platformFormats: readonly [string, string][] = [
  ['ean13', 'EAN_13'],
  ['isbn', 'EAN_13'],
  ['ean8', 'EAN_8'],
  ['upca', 'UPC_A'],
  ['upce', 'UPC_E'],
  ['code128', 'CODE_128'],
  ['code39', 'CODE_39'],
  ['code32', 'CODE_39'],
  ['pzn', 'CODE_39'],
  ['code93', 'CODE_93'],
  ['codabar', 'CODABAR'],
  ['itf', 'ITF'],
  ['databarexp', 'RSS_EXPANDED'],
  ['databar', 'RSS_14'],
  ['microqrcode', 'QR_CODE'],
  ['qrcode', 'QR_CODE'],
  ['datamatrix', 'DATA_MATRIX'],
  ['pdf417', 'PDF_417'],
]
