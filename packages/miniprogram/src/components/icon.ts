import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { iconShapes } from '../builtin/iconShapes.js'
import { toLength } from '../builtin/toLength.js'

/**
 * A sign of WeUI. It has a meaning for assistive technology where `aria-label` gives it one.
 * https://developers.weixin.qq.com/miniprogram/dev/component/icon.html
 */
export default defineBuiltIn({
  name: 'icon',
  properties: {
    type: String,
    /** Pixels, or a length with its unit. */
    size: { type: null, value: 23 },
    color: String,
  },
  options: { type: [...iconShapes.keys()] },
  css: `
    wx-icon { display: inline-block; font-size: 0; line-height: 1; vertical-align: middle; }
    wx-icon > svg { display: block; width: 100%; height: 100%; fill: currentColor; fill-rule: evenodd; }
    wx-icon:is([data-type^='success'], [data-type='download']) { color: #07c160; }
    wx-icon:is([data-type='info'], [data-type='waiting']) { color: #10aeff; }
    wx-icon:is([data-type='warn'], [data-type='cancel']) { color: #fa5151; }
    wx-icon:is([data-type='search'], [data-type='clear']) {
      color: light-dark(rgba(0, 0, 0, 0.3), rgba(255, 255, 255, 0.4));
    }
  `,

  create({ element, values }) {
    const space = 'http://www.w3.org/2000/svg'
    const svg = document.createElementNS(space, 'svg')
    const path = document.createElementNS(space, 'path')
    svg.setAttribute('viewBox', '0 0 24 24')
    svg.setAttribute('aria-hidden', 'true')
    svg.append(path)
    element.append(svg)
    return {
      update() {
        const { type, size, color } = values()
        // A name needs a role that can have one.
        if (element.hasAttribute('aria-label') && !element.hasAttribute('role')) {
          element.setAttribute('role', 'img')
        }
        element.dataset['type'] = type
        path.setAttribute('d', iconShapes.get(type) ?? '')
        svg.style.width = svg.style.height = toLength(size)
        svg.style.color = color
      },
    }
  },
})
