import type { TextChannel } from './TextChannel.js'

/** Hears the texts with which native code calls the global function `miniviewReceive`. */
export function receiveByFunction(window: Window): Pick<TextChannel, 'receive' | 'close'> {
  const global = window as { miniviewReceive?(text: unknown): void }
  return {
    receive(listener) {
      global.miniviewReceive = (text) => {
        if (typeof text === 'string') listener(text)
      }
    },
    close: () => void delete global.miniviewReceive,
  }
}
