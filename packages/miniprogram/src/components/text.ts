import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { showTexts } from '../builtin/showTexts.js'
import { toShownText } from '../builtin/toShownText.js'

/**
 * Text in a line, and the only text that a person can select, where it says so.
 * https://developers.weixin.qq.com/miniprogram/dev/component/text.html
 */
export default defineBuiltIn({
  name: 'text',
  properties: {
    userSelect: Boolean,
    /** The older name of `user-select`, which does not change the layout. */
    selectable: Boolean,
    /** `ensp`, `emsp` or `nbsp`. */
    space: String,
    decode: Boolean,
  },
  css: `
    wx-text {
      white-space-collapse: preserve-breaks;
      -webkit-user-select: none;
      user-select: none;
    }
    @supports not (white-space-collapse: preserve-breaks) {
      wx-text { white-space: pre-line; }
    }
    wx-text[data-selectable] {
      -webkit-user-select: text;
      user-select: text;
      cursor: text;
    }
    wx-text[data-selectable='block'] {
      display: inline-block;
    }
  `,

  create({ element, values }) {
    return {
      update() {
        const { userSelect, selectable, space, decode } = values()
        if (userSelect) element.dataset['selectable'] = 'block'
        else if (selectable) element.dataset['selectable'] = 'inline'
        else delete element.dataset['selectable']
        showTexts(element, (raw) => toShownText(raw, { space, decode }))
      },
    }
  },
})
