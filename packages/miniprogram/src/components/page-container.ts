import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createPageContainer } from '../builtin/pageContainer/createPageContainer.js'
import { pageContainerProperties } from '../builtin/pageContainer/pageContainerProperties.js'

/**
 * A page in the page: it comes in from a side, and going back, a tap beside it, or Escape closes it and not
 * the page.
 * https://developers.weixin.qq.com/miniprogram/dev/component/page-container.html
 */
export default defineBuiltIn({
  name: 'page-container',
  properties: pageContainerProperties,
  options: { position: ['top', 'bottom', 'right', 'center'] },
  events: [
    'beforeenter',
    'enter',
    'afterenter',
    'beforeleave',
    'leave',
    'afterleave',
    'clickoverlay',
  ],
  content: 'page-panel',
  css: `
    wx-page-container { display: contents; }
    wx-page-overlay {
      display: block;
      position: fixed;
      inset: 0;
      background: rgba(0, 0, 0, 0.5);
      touch-action: none;
    }
    wx-page-panel {
      display: block;
      position: fixed;
      box-sizing: border-box;
      max-width: 100%;
      max-height: 100%;
      outline: none;
      overflow: auto;
      overscroll-behavior: contain;
      background: var(--page-background, light-dark(#fff, #191919));
    }
    wx-page-panel[data-slides] { touch-action: pan-x pinch-zoom; }
    wx-page-panel[data-position='bottom'] { right: 0; bottom: 0; left: 0; }
    wx-page-panel[data-position='top'] { top: 0; right: 0; left: 0; }
    wx-page-panel[data-position='right'] { top: 0; right: 0; bottom: 0; width: 100%; }
    wx-page-panel[data-position='center'] {
      inset: 0;
      width: fit-content;
      height: fit-content;
      margin: auto;
    }
    wx-page-panel[data-round][data-position='bottom'] { border-radius: 20px 20px 0 0; }
    wx-page-panel[data-round][data-position='top'] { border-radius: 0 0 20px 20px; }
    wx-page-panel[data-round][data-position='right'] { border-radius: 20px 0 0 20px; }
    wx-page-panel[data-round][data-position='center'] { border-radius: 20px; }
  `,
  create: createPageContainer,
})
