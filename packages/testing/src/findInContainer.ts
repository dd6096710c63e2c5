/**
 * Finds what a person could mean by a selector: in the container's own screens and in the shell page on
 * top, through all shadow roots, and not in the pages below. What is visible wins over what is not.
 *
 * Runs in the container, so that it may call nothing from outside of it.
 *
 * @param selector one for each shadow root, divided by `>>>`
 */
export function findInContainer(selector: string): Element | undefined {
  const container = document.querySelector('mini-app')
  if (!container) return undefined
  const matches = selector
    .split('>>>')
    .reduce<Element[]>((scopes, part) => scopes.flatMap((scope) => below(scope, part)), [container])
  const [first] = matches
  return matches.find(isVisible) ?? first

  function below(scope: Element, part: string): Element[] {
    const found = rootsOf(scope).flatMap((root) => [...root.querySelectorAll(part)])
    return [...new Set(found)].filter((element) => !element.closest('.page[inert], .screen[inert]'))
  }

  /** An element and every shadow root in it; those of pages that are not on top are left out. */
  function rootsOf(scope: Element): (Element | ShadowRoot)[] {
    const inside = scope.shadowRoot ? [scope.shadowRoot, ...shadowRootsIn(scope.shadowRoot)] : []
    return [scope, ...inside, ...shadowRootsIn(scope)]
  }

  function shadowRootsIn(root: Element | ShadowRoot): ShadowRoot[] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const { shadowRoot } = element
      if (!shadowRoot || element.closest('.page[inert], .screen[inert]')) return []
      return [shadowRoot, ...shadowRootsIn(shadowRoot)]
    })
  }

  function isVisible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible'
  }
}
