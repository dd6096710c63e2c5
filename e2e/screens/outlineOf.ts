import type { MiniAppHandle } from '@miniview/testing'

/** One text, picture or control, and where its middle is in CSS pixels. */
export interface Part {
  /** The text, or the name of an element that has none. */
  is: string
  color: string
  x: number
  y: number
}

/** What a person can tell apart on the screen: of the dialog where one is open, else of everything. */
export function outlineOf({ container }: MiniAppHandle): Promise<Part[]> {
  return container.$eval('mini-app', (element) => {
    const root = element.shadowRoot!
    return [...(root.querySelector('dialog[open]') ?? root).children].flatMap(partsOf)

    function partsOf(node: Element): Part[] {
      const { x, y, width, height } = node.getBoundingClientRect()
      const isSeen = node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      if (!isSeen) return []
      const inside = [...(node.shadowRoot ?? node).children]
      const isShape = node.matches('svg, img, input, i, .weui-primary-loading')
      const text = [...node.childNodes].flatMap((child) =>
        child instanceof Text ? child.data : [],
      )
      const is = text.join('').trim() || (isShape ? node.localName : '')
      const part = {
        is,
        color: getComputedStyle(node).color,
        x: Math.round(x + width / 2),
        y: Math.round(y + height / 2),
      }
      if (isShape) return [part]
      return [...(is && width > 0 && height > 0 ? [part] : []), ...inside.flatMap(partsOf)]
    }
  })
}
