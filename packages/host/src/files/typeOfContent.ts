import type { DocumentType } from '../HostUi.js'

/** Where the list of a zip's files is: at its end, before a comment of up to 64 KB. */
const listBytes = 128 * 1024

/** The file that each kind of Office document has, from 2007 on. */
const mainParts: readonly [DocumentType, string][] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

/** The type of a document by its bytes; undefined where they do not tell it. */
export async function typeOfContent(blob: Blob): Promise<DocumentType | undefined> {
  const start = await latin1(blob.slice(0, 5))
  if (start === '%PDF-') return 'pdf'
  if (!start.startsWith('PK\u0003\u0004')) return undefined
  const list = await latin1(blob.slice(-listBytes))
  return mainParts.find(([, part]) => list.includes(part))?.[0]
}

async function latin1(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer())
}
