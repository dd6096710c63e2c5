/** Where the list of a zip's files is: at its end, before a comment of up to 64 KB. */
const listBytes = 128 * 1024

/** The file that each kind of Office document has, from 2007 on. */
const mainParts: readonly [type: string, part: string][] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

/** What the other kinds that can be told apart begin with. */
const beginnings: readonly [type: string, beginning: RegExp][] = [
  ['pdf', /^%PDF-/],
  ['png', /^\x89PNG\r\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
]

/** The type of a document by its bytes; undefined where they do not tell it. */
export async function typeOfContent(blob: Blob): Promise<string | undefined> {
  const start = await latin1(blob.slice(0, 12))
  const known = beginnings.find(([, beginning]) => beginning.test(start))
  if (known) return known[0]
  if (!start.startsWith('PK\u0003\u0004')) return undefined
  const list = await latin1(blob.slice(-listBytes))
  return mainParts.find(([, part]) => list.includes(part))?.[0]
}

async function latin1(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer())
}
