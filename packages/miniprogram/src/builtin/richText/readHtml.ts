import { cleanHtml } from './cleanHtml.js'
import type { RichNode } from './RichNode.js'

/** The nodes of a text of HTML. What the platform does not trust goes with all that it holds. */
export function readHtml(html: string): RichNode[] {
  return nodesOf(cleanHtml(html))
}

function nodesOf(parent: Node): RichNode[] {
  return [...parent.childNodes].flatMap((node): RichNode | [] => {
    if (node instanceof Text) return { type: 'text', text: node.data }
    if (!(node instanceof Element)) return []
    const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
    return { name: node.localName, attrs, children: nodesOf(node) }
  })
}
