import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createCanvasNode } from '../builtin/createCanvasNode.js'
import { createCanvasSurface } from '../builtin/createCanvasSurface.js'

/** What tells that the browser gave up the drawing, such as for want of memory. */
const lossEvents = ['contextlost', 'webglcontextlost', 'webglcontextcreationerror']

/**
 * A surface to draw on. With a `type` a selector query's `node` finds it; without, `canvas-id` names it for
 * `createCanvasContext` and `drawCanvas`.
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
  options: { type: ['2d', 'webgl'] },
  events: ['error'],
  css: `
    wx-canvas {
      position: relative;
      display: block;
      width: 300px;
      height: 150px;
      overflow: hidden;
    }
    wx-canvas[data-still] { touch-action: none; }
    wx-canvas[data-refused] { display: none !important; }
    wx-canvas > canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `,

  create(component) {
    const { element, values, emit } = component
    const fail = (errMsg: string) => void emit('error', { errMsg })
    const node = createCanvasNode((path) => component.page.readPicture(path))
    const surface = createCanvasSurface(element, node, fail)
    let forget: (() => void) | undefined
    let isAttached = false
    element.append(node)
    for (const type of lossEvents) {
      node.addEventListener(type, (event) => {
        fail((event as WebGLContextEvent).statusMessage || 'canvas context lost')
      })
    }
    element.addEventListener(
      'touchmove',
      (event) => {
        // `touch-action` keeps the page still, and this keeps it from being pulled down.
        if (values().disableScroll) event.stopPropagation()
      },
      { passive: true },
    )

    function takeName() {
      forget?.()
      forget = undefined
      element.toggleAttribute('data-refused', false)
      if (values().type !== '') return
      forget = nameNow()
      // In one change of the page a canvas may come before the one of the same name goes.
      if (!forget) queueMicrotask(takeNameOrRefuse)
    }

    function takeNameOrRefuse() {
      if (!isAttached || forget || values().type !== '') return
      forget = nameNow()
      if (forget) return
      const { canvasId } = values()
      element.toggleAttribute('data-refused', true)
      fail(
        canvasId === ''
          ? 'canvas-id attribute is undefined'
          : `canvas-id ${canvasId} in this page has already existed`,
      )
    }

    function nameNow() {
      const { canvasId } = values()
      return canvasId === '' ? undefined : component.page.addCanvas(canvasId, surface)
    }

    return {
      update(changed) {
        isAttached = true
        element.toggleAttribute('data-still', values().disableScroll)
        if (changed.has('canvasId') || changed.has('type')) takeName()
      },
      detached() {
        isAttached = false
        forget?.()
        forget = undefined
      },
      touchCorner: element,
      get node() {
        return values().type === '' ? undefined : node
      },
    }
  },
})
