/** What is known of a text node: what the template put there, and what is shown for it. */
interface ShownText {
  raw: string
  shown: string
}

const converter = Symbol('converter')

interface WithConverter extends Node {
  [converter]?: (raw: string) => string
}

/** The text nodes that show something else than what the template put there. */
const texts = new WeakMap<Node, ShownText>()

/** Made with the first use, because this module is loaded where there is no document too. */
let observer: MutationObserver | undefined

/** The pages that it watches: one watch for each element would make long lists slow. */
const watched = new WeakSet<Node>()

/**
 * Shows what `convert` makes of the text nodes right inside an element, now and whenever the template
 * changes them; before the browser draws. Called again, it converts what the template wrote anew.
 * It ends with the element, which is in the page.
 */
export function showTexts(element: HTMLElement, convert: (raw: string) => string): void {
  ;(element as WithConverter)[converter] = convert
  for (let node = element.firstChild; node; node = node.nextSibling) show(node)
  const page = element.getRootNode()
  if (watched.has(page)) return
  watched.add(page)
  observer ??= new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') show(target)
      else if ((target as WithConverter)[converter]) addedNodes.forEach(show)
    }
  })
  observer.observe(page, { childList: true, characterData: true, subtree: true })
}

function show(node: Node) {
  if (node.nodeType !== Node.TEXT_NODE) return
  const convert = (node.parentNode as WithConverter | null)?.[converter]
  if (!convert) return
  const text = node as Text
  const { data } = text
  const known = texts.get(text)
  // What differs from what was shown last is new from the template.
  const raw = known?.shown === data ? known.raw : data
  const shown = convert(raw)
  if (shown !== raw) texts.set(text, { raw, shown })
  else if (known) texts.delete(text)
  if (shown !== data) text.data = shown
}
