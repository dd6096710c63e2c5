import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { toPixels } from '../builtin/toPixels.js'
import { whenSized } from '../builtin/whenSized.js'

/**
 * A view above maps, films and canvases, which are elements as all others here: it stands above those
 * beside it wherever it is in the template.
 * https://developers.weixin.qq.com/miniprogram/dev/component/cover-view.html
 */
export default defineBuiltIn({
  name: 'cover-view',
  properties: {
    /** For one with `overflow-y: scroll`. Pixels, or a length with its unit. */
    scrollTop: null,
  },
  css: `
    wx-cover-view {
      display: block;
      position: relative;
      z-index: 1;
      overflow: hidden;
      line-height: 1.2;
      white-space: nowrap;
    }
  `,

  create(component) {
    const { element, values } = component
    let stopWaiting = () => {}
    return {
      update(changed) {
        const { scrollTop } = values()
        if (!changed.has('scrollTop') || scrollTop === null || scrollTop === undefined) return
        stopWaiting()
        stopWaiting = whenSized(element, () => {
          element.scrollTop = toPixels(scrollTop, component.page.view.clientWidth)
        })
      },
      detached: () => stopWaiting(),
    }
  },
})
