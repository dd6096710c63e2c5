import type { Inbox, InboxMessage } from '@miniview/host'
import { html, nothing } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import { inboxStyles } from './inboxStyles.js'
import { inboxWords } from './inboxWords.js'

/** The messages that the person was sent. The one that they tap opens its page. */
export async function openInboxScreen(
  { layer, language, ...place }: DialogPlace,
  inbox: Inbox,
  signal: AbortSignal,
): Promise<void> {
  const words = inLanguage(language, inboxWords)
  adoptStyles(layer, [inboxStyles])
  await inbox.look()
  const list = inbox.messages()
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const chosen = await openScreen<InboxMessage | 'clear'>(
    { layer, language, ...place },
    {
      label: words.inbox,
      signal,
      content: (close) => html`
        <div class="inbox-page">
          ${list.length === 0 ? html`<p class="inbox-empty">${words.empty}</p>` : nothing}
          ${list.map(
            (message) => html`
              <button
                class="inbox-message"
                data-action="open-message"
                @click=${() => close(message)}
              >
                <span class="inbox-sent">${time.format(message.sent)}</span>
                <span class="inbox-title">${message.title}</span>
                ${message.items.map(
                  ({ name, value }) =>
                    html`<span class="inbox-item"><span>${name}</span><span>${value}</span></span>`,
                )}
              </button>
            `,
          )}
        </div>
      `,
      action: (close) =>
        list.length === 0
          ? html``
          : html`<button class="text-button" data-action="clear" @click=${() => close('clear')}>
              ${words.clear}
            </button>`,
    },
  )
  if (chosen === 'clear') await inbox.clear()
  else if (chosen) await inbox.open(chosen)
}
