import { zipFile } from './zipFile.js'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A relationship of a part: its id, the last word of its type, its target. */
type Relationship = readonly [id: string, type: string, target: string, mode?: 'External']

function relationshipsOf(list: readonly Relationship[]): string {
  const entries = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  )
  return `${xml}<Relationships xmlns="${relationships}">${entries.join('')}</Relationships>`
}

function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const parts = Object.entries(overrides).map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  return `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="html" ContentType="text/html"/><Default Extension="svg" ContentType="image/svg+xml"/>${parts.join('')}</Types>`
}

/** A Word document of a body in its own markup. */
export function docxFile(
  body: string,
  list: readonly Relationship[] = [],
  files: Readonly<Record<string, string | Buffer>> = {},
): Buffer {
  return zipFile({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': 'wordprocessingml.document.main',
    }),
    '_rels/.rels': relationshipsOf([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `${xml}<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationshipsOf(list),
    ...files,
  })
}

/** A paragraph of a Word document. */
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

/** A picture of a Word document, of 100 by 100 pixels. */
export const picture = (id: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="952500"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="952500" cy="952500"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

/** A date as sheets keep it: days since the end of 1899. */
export const dateCell = (days: number) => ({ days })

type Cell = string | number | boolean | ReturnType<typeof dateCell>

/** A workbook of sheets by name, each of rows of cells. */
export function xlsxFile(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    '_rels/.rels': relationshipsOf([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${xml}<workbook xmlns="${sheet}" xmlns:r="${office}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsOf([
      ...names.map((_, index): Relationship => [
        `s${index}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['styles', 'styles', 'styles.xml'],
    ]),
    // The second format is that of dates.
    'xl/styles.xml': `${xml}<styleSheet xmlns="${sheet}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  const types: Record<string, string> = {
    '/xl/workbook.xml': 'spreadsheetml.sheet.main',
    '/xl/styles.xml': 'spreadsheetml.styles',
  }
  Object.values(sheets).forEach((rows, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`
    types[`/${path}`] = 'spreadsheetml.worksheet'
    const texts = rows.map((cells, row) => {
      const inRow = cells.map((cell, column) => cellOf(cell, `${letters[column]}${row + 1}`))
      return `<row r="${row + 1}">${inRow.join('')}</row>`
    })
    files[path] =
      `${xml}<worksheet xmlns="${sheet}"><sheetData>${texts.join('')}</sheetData></worksheet>`
  })
  return zipFile({ '[Content_Types].xml': contentTypes(types), ...files })
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function cellOf(cell: Cell, place: string): string {
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  }
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`
  return `<c r="${place}" s="1"><v>${cell.days}</v></c>`
}
