import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createEditor, editorProperties } from '../builtin/editor/createEditor.js'

/**
 * Text with looks and pictures. Scripts control it by the context that
 * `createSelectorQuery().select(…).context()` finds.
 * https://developers.weixin.qq.com/miniprogram/dev/component/editor.html
 */
export default defineBuiltIn({
  name: 'editor',
  properties: editorProperties,
  events: ['ready', 'focus', 'blur', 'input', 'statuschange'],
  missing: {
    'show-img-size, show-img-toolbar, show-img-resize':
      'Pictures have the size that `insertImage` gives them, and are deleted as text is.',
    'insertCustomBlock, getSelection, setSelection, getBounds, deleteText, getHistoryState':
      'Newer methods of the context, which are not here yet; `editor-portal` neither.',
  },
  css: `
    wx-editor { display: block; position: relative; width: 100%; height: 200px; min-height: 200px; }
    wx-editor > div { height: 100%; min-height: inherit; }
    wx-editor:has([contenteditable='true']:focus-visible) {
      outline: 2px solid light-dark(#1a6dd8, #8ab8ff);
      outline-offset: -1px;
    }
  `,
  create: createEditor,
})
