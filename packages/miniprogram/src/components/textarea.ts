import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { confirmTypes, createTextField } from '../builtin/createTextField.js'
import { textFieldEvents, textFieldProperties } from '../builtin/createTextField.js'
import { measureLines } from '../builtin/measureLines.js'

/**
 * Text of several lines.
 * https://developers.weixin.qq.com/miniprogram/dev/component/textarea.html
 */
export default defineBuiltIn({
  name: 'textarea',
  properties: {
    ...textFieldProperties('textarea-placeholder', 'return'),
    autoHeight: Boolean,
    /** For the platform’s apps, which draw the field over the page; here `position: fixed` is enough. */
    fixed: Boolean,
    /** For the platform’s apps of iOS, whose fields have a padding; here there is none. */
    disableDefaultPadding: Boolean,
  },
  options: { confirmType: [...confirmTypes, 'return'] },
  events: [...textFieldEvents, 'linechange'],
  missing: {
    'show-confirm-bar, adjust-keyboard-to':
      'A browser tells a page nothing of the bar above its keyboard, nor where its cursor is drawn.',
  },
  css: `
    wx-textarea {
      display: block;
      position: relative;
      width: 300px;
      height: 150px;
      line-height: 1.2;
      cursor: text;
    }
    wx-textarea[auto-height] { height: fit-content !important; }
    wx-textarea > div { position: relative; height: 100%; min-height: inherit; }
    wx-textarea > div > .placeholder {
      position: absolute;
      inset: 0;
      overflow: hidden;
      white-space: pre-wrap;
      overflow-wrap: break-word;
      pointer-events: none;
    }
    wx-textarea > div > textarea {
      display: block;
      box-sizing: border-box;
      width: 100%;
      height: 100%;
      min-height: inherit;
      margin: 0;
      padding: 0;
      border: 0;
      outline: 0;
      resize: none;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      text-align: inherit;
    }
    wx-textarea > div > textarea::placeholder { color: transparent; }
    wx-textarea > div > textarea:disabled { pointer-events: none; opacity: 1; }
    wx-textarea:has(> div > textarea:focus-visible) {
      outline: 2px solid light-dark(#1a6dd8, #8ab8ff);
      outline-offset: -1px;
    }
    wx-textarea[disabled] { cursor: default; }
  `,

  create(component) {
    const { element, values, emit } = component
    const native = document.createElement('textarea')
    native.rows = 1
    let lineCount = 0
    let isAttached = false
    const field = createTextField(component, {
      native,
      endsByEnter: () => values().confirmType !== 'return',
      shown: () => measure(),
    })
    // The width decides where lines break.
    const resizes = new ResizeObserver(measure)

    function measure() {
      // Nothing can be measured before the page stands in the document.
      if (!isAttached || !native.isConnected || native.clientWidth === 0) return
      const lines = measureLines(native)
      native.style.height = values().autoHeight ? `${lines.height}px` : ''
      if (lines.lineCount === lineCount) return
      lineCount = lines.lineCount
      const heightRpx = (lines.height * 750) / component.page.view.clientWidth
      emit('linechange', { height: lines.height, heightRpx, lineCount })
    }

    return {
      ...field,
      update(changed) {
        isAttached = true
        element.toggleAttribute('auto-height', values().autoHeight)
        field.update!(changed as ReadonlySet<never>)
        if (changed.has('autoHeight')) measure()
        resizes.observe(native)
      },
      detached() {
        isAttached = false
        resizes.disconnect()
        field.detached!()
      },
    }
  },
})
