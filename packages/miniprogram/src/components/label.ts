import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { controlOf } from '../builtin/controlOf.js'
import { instanceOf } from '../builtin/instances.js'

/**
 * Passes taps on to a control: the one that `for` names, or the first inside it.
 * https://developers.weixin.qq.com/miniprogram/dev/component/label.html
 */
export default defineBuiltIn({
  name: 'label',
  properties: { for: String },
  css: 'wx-label { cursor: pointer; }',

  create({ element, values }) {
    return {
      update() {
        element.setAttribute('for', values().for)
      },
      tapped(event) {
        // A tap on a control or label inside is its own.
        for (const node of event.composedPath()) {
          if (node === element) break
          if (node instanceof Element && (node.matches('wx-label') || instanceOf(node)?.activate)) {
            return
          }
        }
        const control = controlOf(element)
        if (control) instanceOf(control)?.activate?.()
      },
    }
  },
})
