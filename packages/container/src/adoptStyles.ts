import type { CSSResult } from 'lit'

/** Gives the shadow root around an element the styles of a screen that is loaded on first use. */
export function adoptStyles(inside: Element, { styleSheet }: CSSResult): void {
  const root = inside.getRootNode() as ShadowRoot
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet]
}
