import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createScrollView } from '../builtin/createScrollView.js'
import { scrollViewProperties } from '../builtin/scrollViewProperties.js'

/**
 * A part of the page that scrolls by itself, by finger, wheel and arrow keys.
 * https://developers.weixin.qq.com/miniprogram/dev/component/scroll-view.html
 *
 * With `paging-enabled` it stops at its children, so that each should be as large as the view.
 */
export default defineBuiltIn({
  name: 'scroll-view',
  properties: scrollViewProperties,
  options: { scrollIntoViewAlignment: ['start', 'center', 'end', 'nearest'] },
  events: [
    'scroll',
    'scrolltoupper',
    'scrolltolower',
    'dragstart',
    'dragging',
    'dragend',
    'refresherpulling',
    'refresherrefresh',
    'refresherrestore',
    'refresherabort',
  ],
  content: 'scroll-area',
  missing: {
    'fast-deceleration': 'A browser decides how fast a scroll that was thrown comes to rest.',
    'scroll-anchoring, using-sticky, enable-passive':
      'Browsers do so by themselves; Safari does not anchor.',
    'type, refresher-two-level-*': 'Only the platform’s other renderer has them.',
  },
  css: `
    wx-scroll-view {
      position: relative;
      display: block;
    }
    wx-scroll-area {
      /* Of its own for each, so that none takes it from a scroller around it. */
      --pulled: 0px;
      position: relative;
      display: block;
      flex: 1 1 auto;
      align-self: stretch;
      box-sizing: border-box;
      width: 100%;
      min-width: 0;
      height: 100%;
      min-height: 0;
      max-height: inherit;
      padding-top: var(--pulled);
      overflow: hidden;
      transition: padding-top 0.2s ease-out;
      scrollbar-width: thin;
    }
    wx-scroll-area[data-x] {
      overflow-x: auto;
    }
    wx-scroll-area[data-y] { overflow-y: auto; }
    wx-scroll-area[data-still] { overflow: hidden; }
    wx-scroll-area[data-firm] { overscroll-behavior: none; }
    wx-scroll-area[data-x]:not([data-y]), wx-scroll-area[data-barless] { scrollbar-width: none; }
    wx-scroll-area[data-flex] {
      display: inherit;
      flex-flow: inherit;
      align-items: inherit;
      align-content: inherit;
      justify-content: inherit;
      gap: inherit;
    }
    wx-scroll-area[data-paging] { scroll-snap-type: both mandatory; }
    wx-scroll-area[data-paging] > * {
      scroll-snap-align: start;
      scroll-snap-stop: always;
    }
    wx-scroll-area:focus-visible {
      outline: 2px solid currentcolor;
      outline-offset: -2px;
    }
    wx-scroll-view[data-pulling] > wx-scroll-area { transition: none; }
    wx-scroll-area > [data-refresher] {
      position: absolute;
      top: var(--pulled);
      left: 0;
      right: 0;
      translate: 0 -100%;
    }
    wx-scroll-refresher {
      position: absolute;
      inset: 0 0 auto;
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 6px;
      height: var(--pulled);
      overflow: hidden;
      transition: height 0.2s ease-out;
    }
    wx-scroll-view[data-pulling] > wx-scroll-refresher { transition: none; }
    wx-scroll-dot {
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: #000;
      opacity: 0.3;
    }
    [data-look=white] > wx-scroll-dot { background: #fff; }
    [data-look=none] > wx-scroll-dot { display: none; }
    [data-refreshing] > wx-scroll-refresher > wx-scroll-dot {
      animation: wx-scroll-dot 1.2s infinite;
    }
    wx-scroll-dot:nth-child(2) { animation-delay: 0.2s !important; }
    wx-scroll-dot:nth-child(3) { animation-delay: 0.4s !important; }
    @keyframes wx-scroll-dot {
      30% { opacity: 0.8; }
      60% { opacity: 0.3; }
    }
  `,
  create: createScrollView,
})
