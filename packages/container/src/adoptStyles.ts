import type { CSSResult } from 'lit'

/** Gives the shadow root around an element the styles of a screen that is loaded on first use. */
export function adoptStyles(inside: Element, styles: readonly CSSResult[]): void {
  const root = inside.getRootNode() as ShadowRoot
  const added = styles.flatMap(({ styleSheet }) => styleSheet ?? [])
  const missing = added.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing]
}
