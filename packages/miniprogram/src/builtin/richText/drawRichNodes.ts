import { toInlineStyle } from '../../runtime/toInlineStyle.js'
import { pictureAddress, trustedElements } from './RichNode.js'
import type { RichElement } from './RichNode.js'

export interface DrawOptions {
  /** Makes what is shown of the text in a node. */
  toText(raw: string): string
  /** The names by which the page's styles know classes. */
  classNames(names: string): string[]
  /** Shows a picture once its address is known. */
  showPicture(image: HTMLImageElement, path: string): void
}

/**
 * Makes elements of nodes that nobody checked: of the trusted ones, with the trusted attributes. What is
 * no node of the platform's form is left out.
 */
export function drawRichNodes(nodes: unknown, options: DrawOptions): DocumentFragment {
  const fragment = document.createDocumentFragment()
  if (!Array.isArray(nodes)) return fragment
  for (const node of nodes as unknown[]) {
    if (typeof node !== 'object' || node === null) continue
    if ('type' in node && node.type === 'text') {
      fragment.append(options.toText('text' in node ? String(node.text) : ''))
    } else {
      const element = drawElement(node as Partial<RichElement>, options)
      if (element) fragment.append(element)
    }
  }
  return fragment
}

function drawElement(
  { name, attrs, children }: Partial<RichElement>,
  options: DrawOptions,
): HTMLElement | undefined {
  const tag = String(name).toLowerCase()
  const trusted = trustedElements.get(tag)
  if (!trusted) return undefined
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(attrs ?? {})) {
    const attribute = key.toLowerCase()
    const text = String(value)
    if (attribute === 'class') element.classList.add(...options.classNames(text))
    else if (attribute === 'style') element.style.cssText = toInlineStyle(text)
    else if (!trusted.includes(attribute)) continue
    else if (attribute !== 'src') element.setAttribute(attribute, text)
    else if (pictureAddress.test(text)) options.showPicture(element as HTMLImageElement, text)
  }
  element.append(drawRichNodes(children, options))
  return element
}
