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
    let shown: 'block' | 'inline' | undefined
    const convert = (raw: string) => toShownText(raw, values())
    return {
      update() {
        const { userSelect, selectable } = values()
        const wanted = userSelect ? 'block' : selectable ? 'inline' : undefined
        if (wanted !== shown) {
          shown = wanted
          if (wanted) element.dataset['selectable'] = wanted
          else delete element.dataset['selectable']
        }
        showTexts(element, convert)
      },
    }
  },
})
