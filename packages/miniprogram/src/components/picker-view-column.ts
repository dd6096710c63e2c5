import { defineBuiltIn } from '../builtin/BuiltIn.js'

/**
 * A column of a `picker-view`; each element in it is an item, as high as the indicator.
 * https://developers.weixin.qq.com/miniprogram/dev/component/picker-view-column.html
 */
export default defineBuiltIn({
  name: 'picker-view-column',
  properties: {},
  content: 'picker-items',
  css: `
    wx-picker-view-column {
      position: relative;
      flex: 1;
      min-width: 0;
      overflow: hidden;
      cursor: grab;
      touch-action: pan-x pinch-zoom;
      user-select: none;
    }
    wx-picker-view-column:focus-visible {
      outline: 2px solid light-dark(#1a6dd8, #8ab8ff);
      outline-offset: -2px;
    }
    wx-picker-items {
      position: absolute;
      top: calc(50% - var(--picker-item, 34px) / 2);
      right: 0;
      left: 0;
      display: block;
      will-change: transform;
    }
    wx-picker-items > * { display: block; height: var(--picker-item, 34px); overflow: hidden; }
    wx-picker-mask {
      position: absolute;
      z-index: 1;
      inset: 0;
      background-image:
        linear-gradient(light-dark(#fffffff2, #191919f2), light-dark(#ffffff99, #19191999)),
        linear-gradient(light-dark(#ffffff99, #19191999), light-dark(#fffffff2, #191919f2));
      background-position: top, bottom;
      background-repeat: no-repeat;
      pointer-events: none;
    }
    wx-picker-indicator {
      position: absolute;
      z-index: 1;
      top: 50%;
      right: 0;
      left: 0;
      box-sizing: border-box;
      height: 34px;
      border: solid light-dark(#e5e5e5, #3a3a3a);
      border-width: 1px 0;
      pointer-events: none;
      transform: translateY(-50%);
    }
  `,

  create({ element }) {
    element.append(
      document.createElement('wx-picker-mask'),
      document.createElement('wx-picker-indicator'),
    )
    return {}
  },
})
