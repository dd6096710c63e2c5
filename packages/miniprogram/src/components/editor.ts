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
    '`insertCustomBlock` with `editor-portal`':
      'The text’s model has only texts, pictures and dividers; a block of components would need a copy of itself in contents that are set again.',
    getHistoryState: 'The platform does not publish the form of its result.',
  },
  css: `
    wx-editor { display: block; position: relative; width: 100%; height: 200px; min-height: 200px; }
    wx-editor > div { height: 100%; min-height: inherit; }
    wx-editor:has([contenteditable='true']:focus-visible) {
      outline: 2px solid light-dark(#1a6dd8, #8ab8ff);
      outline-offset: -1px;
    }
    wx-editor-picture {
      position: absolute;
      box-sizing: border-box;
      outline: 2px solid #07c160;
      pointer-events: none;
      font-size: 13px;
      line-height: 1.4;
    }
    wx-editor-picture[hidden], wx-editor-picture > [hidden] { display: none; }
    wx-editor-picture > output, wx-editor-picture > button {
      position: absolute;
      padding: 4px 10px;
      border: 0;
      border-radius: 4px;
      background: #4c4c4c;
      color: #fff;
      font: inherit;
      white-space: nowrap;
    }
    wx-editor-picture > output { right: 4px; top: 4px; padding: 0 6px; opacity: 0.9; }
    wx-editor-picture > button { pointer-events: auto; cursor: pointer; left: 0; top: calc(100% + 6px); }
    wx-editor-picture > button:focus-visible { outline: 2px solid light-dark(#1a6dd8, #8ab8ff); }
    wx-editor-picture > .resize {
      inset: auto -14px -14px auto;
      width: 28px;
      height: 28px;
      padding: 0;
      border: 8px solid transparent;
      border-radius: 50%;
      background: #07c160 padding-box;
      cursor: nwse-resize;
      touch-action: none;
    }
  `,
  create: createEditor,
})
