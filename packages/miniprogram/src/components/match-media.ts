import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { observeMedia } from '../observers/observeMedia.js'
import type { MediaQuery } from '../observers/observeMedia.js'

/**
 * Shows its children only while the page has a size and shape. Lengths in pixels; what is not above 0 fits any.
 * https://developers.weixin.qq.com/miniprogram/dev/component/match-media.html
 */
export default defineBuiltIn({
  name: 'match-media',
  properties: {
    minWidth: Number,
    maxWidth: Number,
    width: Number,
    minHeight: Number,
    maxHeight: Number,
    height: Number,
    orientation: String,
  },
  options: { orientation: ['landscape', 'portrait'] },
  css: `
    wx-match-media { display: block; }
    wx-match-media:not([data-matches]) { display: none; }
  `,

  create(component) {
    const { element, values } = component
    let stop = () => {}
    return {
      update() {
        stop()
        const { orientation, ...lengths } = values()
        const query: MediaQuery = Object.fromEntries(
          Object.entries(lengths).filter(([, length]) => length > 0),
        )
        if (orientation === 'landscape' || orientation === 'portrait') {
          query.orientation = orientation
        }
        stop = observeMedia(component.page.view, query, (matches) =>
          element.toggleAttribute('data-matches', matches),
        )
      },
      detached: () => stop(),
    }
  },
})
