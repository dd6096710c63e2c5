import { loadOnce } from '@miniview/host'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { decodeEntities } from '../builtin/richText/decodeEntities.js'
import { drawRichNodes } from '../builtin/richText/drawRichNodes.js'
import { spaces } from '../builtin/toShownText.js'

const loadReader = loadOnce(() => import('../builtin/richText/readHtml.js'))

/**
 * Shows nodes or a text of HTML: elements and attributes that the platform trusts, and nothing that can
 * be tapped or run.
 * https://developers.weixin.qq.com/miniprogram/dev/component/rich-text.html
 */
export default defineBuiltIn({
  name: 'rich-text',
  properties: {
    /** A list of nodes, or a text of HTML. */
    nodes: { type: null, value: [] },
    space: String,
    userSelect: Boolean,
    /** Taken, and without effect: it is about layout in the platform's other renderer. */
    mode: { type: String, value: 'default' },
  },
  options: {
    space: ['ensp', 'emsp', 'nbsp'],
  },
  css: `
    wx-rich-text { display: block; -webkit-user-select: none; user-select: none; }
    wx-rich-text[data-selectable] { -webkit-user-select: text; user-select: text; cursor: text; }
  `,

  create(component) {
    const { element, values, classNames } = component
    let releases: (() => void)[] = []
    /** What is being shown; a text of HTML may be overtaken while its reader loads. */
    let current: unknown

    function release() {
      for (const give of releases) give()
      releases = []
    }

    function draw(nodes: unknown, decode: (text: string) => string) {
      release()
      const wanted = spaces.get(values().space)
      element.replaceChildren(
        drawRichNodes(nodes, {
          classNames,
          toText(raw) {
            const text = decode(raw)
            return wanted ? text.replaceAll(' ', wanted) : text
          },
          showPicture(image, path) {
            const close = component.page.withAddress(path, (address) => (image.src = address))
            releases.push(close)
          },
        }),
      )
    }

    async function show() {
      const { nodes } = values()
      current = nodes
      if (typeof nodes !== 'string') return draw(nodes, decodeEntities)
      const { readHtml } = await loadReader()
      if (current === nodes) draw(readHtml(nodes), (text) => text)
    }

    return {
      update(changed) {
        element.toggleAttribute('data-selectable', values().userSelect)
        if (changed.has('nodes') || changed.has('space')) void show()
      },
      detached() {
        current = undefined
        release()
      },
    }
  },
})
