import createDOMPurify from 'dompurify'
import { pictureAddress, trustedElements } from './RichNode.js'
import type { RichNode } from './RichNode.js'

/**
 * The nodes of a text of HTML. What the platform does not trust goes with all that it holds, and so does
 * every attribute that can run code.
 */
export function readHtml(html: string): RichNode[] {
  const fragment = createDOMPurify(window).sanitize(html, {
    ALLOWED_TAGS: ['#text', ...trustedElements.keys()],
    ALLOWED_ATTR: ['class', 'style', ...new Set([...trustedElements.values()].flat())],
    ALLOWED_URI_REGEXP: pictureAddress,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    KEEP_CONTENT: false,
    RETURN_DOM_FRAGMENT: true,
  })
  return nodesOf(fragment)
}

function nodesOf(parent: Node): RichNode[] {
  return [...parent.childNodes].flatMap((node): RichNode | [] => {
    if (node instanceof Text) return { type: 'text', text: node.data }
    if (!(node instanceof Element)) return []
    const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
    return { name: node.localName, attrs, children: nodesOf(node) }
  })
}
