import type { Quill } from './openQuill.js'

/** What is in an editor, in the three ways in which events and `getContents` tell it. */
export function editorContents(quill: Quill): Record<string, unknown> {
  return {
    // The library writes each space as one that does not break; only those beside another one must.
    html: quill.getSemanticHTML().replace(/(?<!&nbsp;)&nbsp;(?!&nbsp;)/g, ' '),
    text: quill.getText(),
    delta: JSON.parse(JSON.stringify(quill.getContents())) as unknown,
  }
}
