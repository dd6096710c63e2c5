import Clipboard from 'quill/modules/clipboard.js'
import { cleanHtml } from '../richText/cleanHtml.js'
import { pictureMembers } from './pictureMembers.js'

const attributes = [...pictureMembers, 'data-list', 'data-checked']

/** Reads HTML, pasted or given by `setContents`, only as far as `rich-text` would show it. */
export class SafeClipboard extends Clipboard {
  protected override convertHTML(html: string): ReturnType<Clipboard['convertHTML']> {
    const holder = document.createElement('template')
    holder.content.append(cleanHtml(html, { attributes, keepTexts: true }))
    return super.convertHTML(holder.innerHTML)
  }
}
