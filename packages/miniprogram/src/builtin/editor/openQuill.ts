import Quill from 'quill/core.js'
import quillStyles from 'quill/dist/quill.core.css'
import { registerFormats } from './formats.js'
import { listenToSelection, selectInShadow } from './selectInShadow.js'

registerFormats()

/** The library's own rules, and what they are changed to. */
const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  ${quillStyles}
  .ql-container { font: inherit; }
  .ql-editor {
    padding: 0;
    line-height: inherit;
    -webkit-user-select: text;
    user-select: text;
    cursor: text;
  }
  .ql-editor[contenteditable='false'] { cursor: default; }
  .ql-editor.ql-blank::before { inset-inline: 0; color: inherit; opacity: 0.4; font-style: normal; }
  .ql-editor img { max-width: 100%; vertical-align: bottom; }
  .ql-editor hr { border: 0; border-top: 1px solid currentcolor; opacity: 0.3; }
`)

/** Opens a text editor in an element, which is in the page. */
export function openQuill(element: HTMLElement): Quill {
  const root = element.getRootNode() as ShadowRoot
  // Before all others, which may change it.
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets]
  }
  // The Tab key goes on to what follows, for those who have no other way out.
  const keyboard = { bindings: { tab: null, 'remove tab': null } }
  const quill = new Quill(element, { modules: { toolbar: false, keyboard } })
  selectInShadow(quill)
  quill.root.setAttribute('role', 'textbox')
  quill.root.setAttribute('aria-multiline', 'true')
  return quill
}

export { listenToSelection }
export type { Quill }
