import { defineBuiltIn } from '../builtin/BuiltIn.js'
import type { WebViewElement } from '../builtin/BuiltIn.js'

/** Shows an H5 page on the whole page. https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html */
export default defineBuiltIn({
  name: 'web-view',
  properties: {
    src: String,
    /** Ours: delivers messages at once instead of on back, destroy, share and copy link. */
    immediate: Boolean,
  },
  events: ['message', 'event', 'load', 'error'],
  showsWebView: true,
  css: 'wx-web-view { position: absolute; inset: 0; display: block; }',

  create(component) {
    let shown: WebViewElement | undefined
    return {
      update(changed) {
        const { src, immediate } = component.values()
        if (!changed.has('src') || !src) return
        if (shown) {
          shown.src = src
          return
        }
        const { page, emit } = component
        shown = page.createWebView({ page: page.entry, immediate, emit })
        shown.src = src
        component.element.append(shown)
      },
      detached: () => shown?.remove(),
    }
  },
})
