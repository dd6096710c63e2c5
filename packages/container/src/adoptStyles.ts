import type { CSSResult } from 'lit'

/**
 * Gives the shadow root around an element the styles of a screen that is loaded on first use, behind
 * those that it has.
 *
 * @param look stands before all others, so that these count more
 */
export function adoptStyles(
  inside: Element,
  styles: readonly CSSResult[],
  look: readonly CSSResult[] = [],
): void {
  const root = inside.getRootNode() as ShadowRoot
  const adopted = root.adoptedStyleSheets
  const missing = (given: readonly CSSResult[]) =>
    given.flatMap(({ styleSheet }) => styleSheet ?? []).filter((sheet) => !adopted.includes(sheet))
  root.adoptedStyleSheets = [...missing(look), ...adopted, ...missing(styles)]
}
