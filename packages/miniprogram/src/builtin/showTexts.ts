/** What is known of a text node: what the template put there, and what is shown for it. */
interface ShownText {
  raw: string
  shown: string
}

const converters = new WeakMap<Node, (raw: string) => string>()
const texts = new WeakMap<Node, ShownText>()

/** Made with the first use, because this module is loaded where there is no document too. */
let observer: MutationObserver | undefined

/**
 * Shows what `convert` makes of the text nodes right inside an element, now and whenever the template
 * changes them; before the browser draws. Called again, it converts what the template wrote anew.
 * It ends with the element.
 */
export function showTexts(element: HTMLElement, convert: (raw: string) => string): void {
  converters.set(element, convert)
  for (const node of element.childNodes) show(node)
  observer ??= new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') show(target)
      else addedNodes.forEach(show)
    }
  })
  observer.observe(element, { childList: true, characterData: true, subtree: true })
}

function show(node: Node) {
  const convert = node.parentNode && converters.get(node.parentNode)
  if (!convert || node.nodeType !== Node.TEXT_NODE) return
  const text = node as Text
  const known = texts.get(text)
  // What differs from what was shown last is new from the template.
  const raw = known?.shown === text.data ? known.raw : text.data
  const shown = convert(raw)
  texts.set(text, { raw, shown })
  if (shown !== text.data) text.data = shown
}
