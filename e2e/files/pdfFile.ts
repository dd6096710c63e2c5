import { encryptPdf } from './encryptPdf.js'

/** A PDF as a test writes it: pages of 200 by 300 points. */
export interface PdfParts {
  /** What draws each page, in the operators of PDF. `F1` is Helvetica, `F2` Chinese, `I1` the fax. */
  pages: readonly string[]
  /** More of the catalog, such as `/OpenAction`. */
  catalog?: string
  /** More of each page, such as `/Annots`. */
  page?: string
  /** Without it the file is not encrypted. */
  password?: string
}

/** A black picture of 8 by 8 pixels in Group 4 fax coding: a black row, and seven that are like it. */
const fax = Buffer.from('26a2fffe002002', 'hex').toString('latin1')

/** Writes a PDF by hand, with objects and a cross-reference table. */
export function pdfFile({ pages, catalog = '', page = '', password }: PdfParts): Buffer {
  const encryption = password === undefined ? undefined : encryptPdf(password)
  const streamOf = (number: number, content: string, entries?: string) =>
    stream(encryption?.encrypt(number, content) ?? content, entries)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${8 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    // Its characters come from a map that is not in the file, and its glyphs from the system.
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    streamOf(
      7,
      fax,
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>',
    ),
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents ${9 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I1 7 0 R >> >> ${page} >>`,
      streamOf(9 + 2 * index, content),
    ]),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${encryption?.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}
