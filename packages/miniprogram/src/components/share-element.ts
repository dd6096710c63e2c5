import { defineBuiltIn } from '../builtin/BuiltIn.js'

/**
 * What a page and a `page-container` in it both show: it flies from its place in the one to that in the
 * other when the container opens, and back when it closes. Those belong together that have the same `key`
 * and `transform`.
 * https://developers.weixin.qq.com/miniprogram/dev/component/share-element.html
 */
export default defineBuiltIn({
  name: 'share-element',
  properties: {
    key: String,
    /** Another name of `key`. */
    mapkey: String,
    transform: Boolean,
    /** Milliseconds. */
    duration: { type: Number, value: 300 },
    easingFunction: { type: String, value: 'ease-out' },
  },
  missing: {
    'flights from page to page':
      'Only the platform’s other renderer has them, with `transition-on-gesture`, `shuttle-on-push`, `shuttle-on-pop`, `rect-tween-type` and `worklet:onframe`.',
  },
  css: 'wx-share-element { display: block; }',

  create({ element, values }) {
    return {
      update() {
        const { key, mapkey, transform, duration, easingFunction } = values()
        const { dataset } = element
        delete dataset['flies']
        // What `flyShared` reads.
        if (transform) dataset['flies'] = key || mapkey
        dataset['duration'] = String(duration)
        dataset['easing'] = easingFunction
      },
    }
  },
})
