import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createCanvasNode } from '../builtin/createCanvasNode.js'

/**
 * A surface to draw on. With a `type` a selector query's `node` finds it.
 * https://developers.weixin.qq.com/miniprogram/dev/component/canvas.html
 */
export default defineBuiltIn({
  name: 'canvas',
  properties: {
    /** `2d` or `webgl`. */
    type: String,
    canvasId: String,
    disableScroll: Boolean,
  },
  css: `
    wx-canvas {
      position: relative;
      display: block;
      width: 300px;
      height: 150px;
      overflow: hidden;
    }
    wx-canvas[data-still] { touch-action: none; }
    wx-canvas > canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `,

  create(component) {
    const { element, values } = component
    const node = createCanvasNode((path, use) => component.page.withAddress(path, use))
    element.append(node)
    element.addEventListener(
      'touchmove',
      (event) => {
        // `touch-action` keeps the page still, and this keeps it from being pulled down.
        if (values().disableScroll) event.stopPropagation()
      },
      { passive: true },
    )
    return {
      update: () => element.toggleAttribute('data-still', values().disableScroll),
      touchCorner: element,
      get node() {
        return values().type === '' ? undefined : node
      },
    }
  },
})
