import { defineBuiltIn } from '../builtin/BuiltIn.js'

/**
 * The area in which each `movable-view` right inside it moves.
 * https://developers.weixin.qq.com/miniprogram/dev/component/movable-area.html
 */
export default defineBuiltIn({
  name: 'movable-area',
  properties: {
    /** Whether two fingers anywhere in the area scale the views in it. */
    scaleArea: Boolean,
  },
  css: `
    wx-movable-area { display: block; position: relative; width: 10px; height: 10px; }
    wx-movable-area[data-scale-area] { touch-action: none; }
  `,

  create({ element, values }) {
    return {
      update() {
        element.toggleAttribute('data-scale-area', values().scaleArea)
      },
    }
  },
})
