import type { BuiltInPage } from './BuiltIn.js'

/**
 * Lets going back close what covers a page, instead of the page.
 *
 * @returns takes it back
 */
export function coverPage({ entry }: BuiltInPage, close: () => void): () => void {
  entry.covers.push(close)
  return () => {
    const at = entry.covers.indexOf(close)
    if (at >= 0) entry.covers.splice(at, 1)
  }
}
