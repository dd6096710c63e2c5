/** The language of the container around an element. */
export function languageAround(element: Element): string {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    if (node instanceof HTMLElement && node.lang) return node.lang
  }
  return navigator.language
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}
