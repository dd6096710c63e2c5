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
    /** What becomes of text that has no room. */
    overflow: { type: String, value: 'visible' },
    /** How many lines are shown; 0: all. */
    maxLines: Number,
  },
  options: {
    space: ['ensp', 'emsp', 'nbsp'],
    overflow: ['clip', 'fade', 'ellipsis', 'visible'],
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
    wx-text[data-overflow], wx-text[data-lines] {
      display: inline-block;
      max-width: 100%;
      vertical-align: bottom;
      overflow: hidden;
    }
    wx-text[data-lines] { max-height: calc(var(--lines) * 1lh); }
    wx-text[data-overflow='ellipsis'] {
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    wx-text[data-overflow='ellipsis'][data-lines] {
      display: -webkit-inline-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--lines);
      white-space: inherit;
      white-space-collapse: preserve-breaks;
    }
    /* The end of the last line. */
    wx-text[data-fades] {
      mask:
        linear-gradient(#000 0 0) top / 100% calc(100% - 1lh) no-repeat,
        linear-gradient(to right, #000 calc(100% - 3em), transparent) bottom / 100% 1lh no-repeat;
    }
  `,

  create({ element, values }) {
    let shown: 'block' | 'inline' | undefined
    let cutBy: string | undefined
    let lines = 0
    let sizing: ResizeObserver | undefined
    const convert = (raw: string) => toShownText(raw, values())
    /** Only text that has no room fades. */
    const fade = () => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      const isCut = scrollWidth > clientWidth || scrollHeight > clientHeight
      element.toggleAttribute('data-fades', values().overflow === 'fade' && isCut)
    }

    return {
      update() {
        const { userSelect, selectable, overflow, maxLines } = values()
        // The element is touched only where something changed, because long lists have thousands of texts.
        const wanted = userSelect ? 'block' : selectable ? 'inline' : undefined
        if (wanted !== shown) {
          shown = wanted
          if (wanted) element.dataset['selectable'] = wanted
          else delete element.dataset['selectable']
        }
        const isCut = overflow === 'clip' || overflow === 'fade' || overflow === 'ellipsis'
        const cut = isCut ? overflow : undefined
        if (cut !== cutBy) {
          cutBy = cut
          if (cut) element.dataset['overflow'] = cut
          else delete element.dataset['overflow']
        }
        if (maxLines !== lines) {
          lines = maxLines
          element.toggleAttribute('data-lines', lines > 0)
          if (lines > 0) element.style.setProperty('--lines', String(Math.floor(lines)))
        }
        showTexts(element, convert)
        if (cut === 'fade' && !sizing) {
          sizing = new ResizeObserver(fade)
          sizing.observe(element)
        }
        if (sizing) fade()
      },
      detached() {
        sizing?.disconnect()
        sizing = undefined
      },
    }
  },
})
