import type { BuiltInPage } from './BuiltIn.js'

/** The file that a built-in component shows in one place, one at a time. */
export interface Source {
  /** Shows another file; an empty path shows none. */
  show(path: string): void
  /** Gives up the file; what was told of it stays. */
  close(): void
}

/** @param use takes the address to load; empty for none */
export function createSource(page: () => BuiltInPage, use: (address: string) => void): Source {
  let close = () => {}
  return {
    show(path) {
      close()
      close = () => {}
      if (path) close = page().withAddress(path, use)
      else use('')
    },
    close: () => close(),
  }
}
