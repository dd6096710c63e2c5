import docx from 'script:./frame/docx.ts'
import image from 'script:./frame/image.ts'
import pdf from 'script:./frame/pdf.ts'
import text from 'script:./frame/text.ts'
import xlsx from 'script:./frame/xlsx.ts'

export interface Viewer {
  /** The address of the script that shows the type, inside its frame. */
  script: string
  /** The files of its own that the script may ask for, by folder and name. */
  files?(): Promise<ViewerFiles>
}

/** Addresses of files by folder and name. */
export type ViewerFiles = ReadonlyMap<string, ReadonlyMap<string, string>>

const pdfFiles = () => import('./pdfFiles.js').then((module) => module.pdfFiles)

const viewers: readonly [types: readonly string[], viewer: Viewer][] = [
  [['pdf'], { script: pdf, files: pdfFiles }],
  [['docx'], { script: docx }],
  [['xlsx'], { script: xlsx }],
  [['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'], { script: image }],
  [['txt', 'csv', 'json', 'log', 'md', 'xml'], { script: text }],
]

/** What shows documents of a type; undefined where nothing does. */
export function viewerOf(fileType: string): Viewer | undefined {
  return viewers.find(([types]) => types.includes(fileType))?.[1]
}
