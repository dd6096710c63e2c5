import { defineBuiltIn } from '../builtin/BuiltIn.js'

/**
 * Takes its children out of what is around them and shows them above the whole page, as dialogs need it.
 * Events still go to the components around it in the template.
 * https://developers.weixin.qq.com/miniprogram/dev/component/root-portal.html
 */
export default defineBuiltIn({
  name: 'root-portal',
  properties: {
    enable: { type: Boolean, value: true },
  },
  content: 'portal',
  css: `
    wx-root-portal, wx-portal { display: block; }
    wx-portal[data-out] { position: fixed; z-index: 1000; top: 0; left: 0; width: 100%; }
  `,

  create(component) {
    const { element, content } = component
    return {
      update() {
        const { enable } = component.values()
        const top = component.page.scroller.querySelector(':scope > wx-page')
        content.toggleAttribute('data-out', enable && top !== null)
        if (enable && top) top.append(content)
        else element.append(content)
      },
      // Its element goes by itself, and with it what is in it.
      detached: () => element.append(content),
    }
  },
})
