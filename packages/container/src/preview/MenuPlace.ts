import type { DialogPlace } from '../DialogPlace.js'

/** Where the menu of a picture opens, and says what came of it. */
export interface MenuPlace {
  place(): DialogPlace
  /** Shows a short text. */
  toast(text: string): void
  /** Closes the menu. */
  signal: AbortSignal
}
