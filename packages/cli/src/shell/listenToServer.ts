import type { LiveEvents } from './LiveEvents.js'

export type LiveListeners = { [Name in keyof LiveEvents]: (data: LiveEvents[Name]) => void }

/**
 * Hears what the server tells, as long as the page is visible: browsers open six connections to a
 * server, and more hidden tabs than that would keep the next one from loading at all. The server sends
 * its state to each page that connects, so nothing is missed.
 */
export function listenToServer(address: string, listeners: LiveListeners): void {
  let source: EventSource | undefined

  function connect() {
    if (source || document.visibilityState === 'hidden') return
    source = new EventSource(address)
    for (const name of Object.keys(listeners) as (keyof LiveEvents)[]) {
      const hear = listeners[name] as (data: unknown) => void
      source.addEventListener(name, ({ data }: MessageEvent<string>) => hear(JSON.parse(data)))
    }
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      source?.close()
      source = undefined
    } else connect()
  })
  connect()
}
