import cMaps from 'pdfjs-dist/cmaps?urls'
import dingbats from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb?url'
import symbol from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb?url'
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'
// Licences that ask to go along with the files above.
import 'pdfjs-dist/standard_fonts/LICENSE_FOXIT?url'
import 'pdfjs-dist/wasm/LICENSE_JBIG2?url'
import 'pdfjs-dist/wasm/LICENSE_OPENJPEG?url'
import worker from 'script:./frame/pdfWorker.ts'
import type { ViewerFiles } from './viewers.js'

/**
 * What pdf.js needs for some documents only: the character maps of Chinese, Japanese and Korean fonts
 * that are not embedded, the two standard fonts that no system has, and decoders of fax and JPEG 2000
 * pictures. The folders have the names that pdf.js asks by.
 */
export const pdfFiles: ViewerFiles = new Map([
  ['worker', new Map([['pdfWorker.js', worker]])],
  ['cMapUrl', cMaps],
  [
    'standardFontDataUrl',
    new Map([
      ['FoxitDingbats.pfb', dingbats],
      ['FoxitSymbol.pfb', symbol],
    ]),
  ],
  [
    'wasmUrl',
    new Map([
      ['jbig2.wasm', jbig2],
      ['openjpeg.wasm', openjpeg],
    ]),
  ],
])
