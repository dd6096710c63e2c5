import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createSwiper } from '../builtin/createSwiper.js'
import { swiperProperties } from '../builtin/swiperProperties.js'

/**
 * Slides, of which one or more are in sight. The person drags them, or focuses the swiper and presses
 * arrow keys. Where little motion is wanted, slides change without moving.
 * https://developers.weixin.qq.com/miniprogram/dev/component/swiper.html
 */
export default defineBuiltIn({
  name: 'swiper',
  properties: swiperProperties,
  events: ['change', 'transition', 'animationfinish'],
  content: 'swiper-slides',
  css: `
    wx-swiper {
      position: relative;
      display: block;
      height: 150px;
      overflow: hidden;
      touch-action: pan-y pinch-zoom;
    }
    wx-swiper[data-vertical] { touch-action: pan-x pinch-zoom; }
    wx-swiper:focus-visible {
      outline: 2px solid currentcolor;
      outline-offset: -2px;
    }
    wx-swiper-slides {
      position: absolute;
      inset: 0;
      display: block;
    }
    wx-swiper-dots {
      position: absolute;
      inset: auto 0 10px;
      display: flex;
      justify-content: center;
      gap: 8px;
      pointer-events: none;
    }
    wx-swiper[data-vertical] > wx-swiper-dots {
      inset: 0 10px 0 auto;
      flex-direction: column;
    }
    wx-swiper-dot {
      width: 8px;
      height: 8px;
      border-radius: 50%;
    }
  `,
  create: createSwiper,
})
