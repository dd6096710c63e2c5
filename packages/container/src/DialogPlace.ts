import type { Messages } from './messages.js'

/** What every dialog needs to know of the container. */
export interface DialogPlace {
  /** The element inside the shadow root that holds open dialogs. */
  layer: HTMLElement
  messages: Messages
  /** A language tag, for `inLanguage`. */
  language: string
}
