import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createMovable } from '../builtin/movable/createMovable.js'
import { movableProperties } from '../builtin/movable/movableProperties.js'

/**
 * Moves in the `movable-area` right around it: by finger, mouse, pen and arrow keys; and is scaled by two
 * fingers, a pinch on a trackpad, and plus and minus.
 * https://developers.weixin.qq.com/miniprogram/dev/component/movable-view.html
 *
 * Who catches `htouchmove` or `vtouchmove` keeps each `touchmove` of that drag from what is around it.
 */
export default defineBuiltIn({
  name: 'movable-view',
  properties: movableProperties,
  options: { direction: ['all', 'vertical', 'horizontal', 'none'] },
  events: ['change', 'scale', 'htouchmove', 'vtouchmove'],
  css: `
    wx-movable-view {
      display: inline-block;
      position: absolute;
      top: 0;
      left: 0;
      width: 10px;
      height: 10px;
      will-change: transform;
      user-select: none;
    }
    wx-movable-view[data-moves] { cursor: grab; touch-action: none; }
    wx-movable-view[data-moves='horizontal'] { touch-action: pan-y; }
    wx-movable-view[data-moves='vertical'] { touch-action: pan-x; }
    wx-movable-view:focus-visible { outline: 2px solid light-dark(#1a6dd8, #8ab8ff); outline-offset: 2px; }
  `,
  create: createMovable,
})
