import { defineBuiltIn } from '../builtin/BuiltIn.js'

/**
 * One slide of a swiper. https://developers.weixin.qq.com/miniprogram/dev/component/swiper-item.html
 */
export default defineBuiltIn({
  name: 'swiper-item',
  properties: { itemId: String },
  css: `
    wx-swiper-item {
      position: absolute;
      left: 0;
      top: 0;
      display: block;
      width: calc(100% / var(--swiper-shown));
      height: 100%;
      overflow: hidden;
    }
    wx-swiper[data-vertical] > wx-swiper-slides > wx-swiper-item {
      width: 100%;
      height: calc(100% / var(--swiper-shown));
    }
    wx-swiper[data-skips] > wx-swiper-slides > wx-swiper-item[inert] { content-visibility: hidden; }
  `,

  create: ({ element, values }) => ({
    // The swiper finds its slides by it.
    update: () => element.setAttribute('item-id', values().itemId),
  }),
})
