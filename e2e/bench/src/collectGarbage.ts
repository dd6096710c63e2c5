/** So that nobody pays for what ran before; the browser's flags expose it. */
export function collectGarbage(): void {
  globalThis.gc?.()
}
