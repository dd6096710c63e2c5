import { isAppFile } from '../../runtime/addressFile.js'
import type { BuiltInPage } from '../BuiltIn.js'
import type { Quill } from './openQuill.js'

export interface Picture {
  src: string
  alt?: string
  width?: string
  height?: string
  data?: Record<string, unknown>
  extClass?: string
  /** Whether the text goes on behind it in the same line. */
  nowrap?: boolean
}

export interface EditorFiles {
  page(): Pick<BuiltInPage, 'withAddress'>
  /** The names by which the page's styles know classes. */
  classNames(names: string): string[]
  /** Keeps what ends with the editor. */
  keep(end: () => void): void
}

/** Puts a picture in the place of what is selected. @throws Error without an address */
export async function insertPicture(
  quill: Quill,
  { src, alt, width, height, data, extClass = '', nowrap }: Picture,
  files: EditorFiles,
): Promise<void> {
  if (typeof src !== 'string' || !src) throw new Error('src is required')
  const address = await addressOf(src, files)
  const custom = Object.entries(data ?? {}).map(([name, value]) => `${name}=${String(value)}`)
  const classes = new Set([...extClass.split(/\s+/), ...files.classNames(extClass)])
  const members = {
    alt,
    width,
    height,
    class: [...classes].filter(Boolean).join(' '),
    'data-custom': custom.join(';'),
    'data-local': isAppFile(src) ? src : '',
  }
  const index = replaceSelection(quill)
  quill.insertEmbed(index, 'image', address, 'user')
  const given = Object.entries(members).filter(([, value]) => value)
  quill.formatText(index, 1, Object.fromEntries(given), 'user')
  if (!nowrap) quill.insertText(index + 1, '\n', 'user')
  quill.setSelection(index + (nowrap ? 1 : 2), 0, 'user')
}

/** Takes away what is selected. @returns where the cursor is */
export function replaceSelection(quill: Quill): number {
  const { index, length } = quill.getSelection(true)
  if (length > 0) quill.deleteText(index, length, 'user')
  return index
}

/** Files of the app have another address each time: gives the pictures among the contents theirs. */
export async function showFiles(quill: Quill, files: EditorFiles): Promise<void> {
  for (const image of quill.root.querySelectorAll<HTMLImageElement>('img[data-local]')) {
    const path = image.dataset['local']!
    if (isAppFile(path)) image.src = await addressOf(path, files)
  }
}

function addressOf(path: string, { page, keep }: EditorFiles): Promise<string> {
  return new Promise((resolve) => {
    if (/^(https?:|data:)/i.test(path)) resolve(path)
    else keep(page().withAddress(path, resolve))
  })
}
