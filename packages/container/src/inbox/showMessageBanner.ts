import type { InboxMessage } from '@miniview/host'
import { html, render } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { inboxStyles } from './inboxStyles.js'
import { inboxWords } from './inboxWords.js'

/** Milliseconds; long enough to read two lines and to reach them with the keyboard. */
const shownFor = 8_000

/** The banner that is shown; a newer one takes its place. */
let endShown = () => {}

/**
 * Tells of a message: at the top of the app, or, where the tab is hidden and the person allowed it, by the
 * browser's own notification.
 *
 * @returns whether the person wants to see what it is about
 */
export function showMessageBanner(
  { layer, language, messages }: DialogPlace,
  { id, title, items }: InboxMessage,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false)
  const text = items.map(({ name, value }) => `${name} ${value}`).join(' · ')
  if (document.hidden && globalThis.Notification?.permission === 'granted') {
    return notify(new Notification(title, { body: text, tag: id }), signal)
  }
  endShown()
  adoptStyles(layer, [inboxStyles])
  const { openMessage } = inLanguage(language, inboxWords)
  const banner = document.createElement('div')
  banner.className = 'message-banner'
  banner.role = 'status'
  return new Promise((resolve) => {
    function end(isOpened: boolean) {
      clearTimeout(timer)
      signal.removeEventListener('abort', leave)
      banner.remove()
      resolve(isOpened)
    }
    const leave = () => end(false)
    const timer = setTimeout(leave, shownFor)
    endShown = leave
    signal.addEventListener('abort', leave)
    // A live region is read when its content changes, so it is there before.
    layer.append(banner)
    render(
      html`
        <button
          class="message-open"
          data-action="open-message"
          title=${openMessage}
          @click=${() => end(true)}
        >
          <span>${title}</span>
          <span>${text}</span>
        </button>
        <button
          class="message-close"
          data-action="close-message"
          aria-label=${messages.close}
          @click=${leave}
        >
          ×
        </button>
      `,
      banner,
    )
  })
}

/** A click brings the tab to the front. */
function notify(notification: Notification, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const leave = () => {
      notification.close()
      resolve(false)
    }
    signal.addEventListener('abort', leave, { once: true })
    notification.onclose = () => resolve(false)
    notification.onclick = () => {
      window.focus()
      resolve(true)
      notification.close()
    }
  })
}
