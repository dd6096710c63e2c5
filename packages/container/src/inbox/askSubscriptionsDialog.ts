import type { SubscriptionAnswer, SubscriptionQuestion } from '@miniview/host'
import { html } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { cutText } from '../cutText.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openDialog } from '../openDialog.js'
import { inboxStyles } from './inboxStyles.js'
import { inboxWords } from './inboxWords.js'

/** A tap meant for the page must not land on a button that appeared under the finger. */
const armingTime = 500

/** Asks which messages an app may send. @returns undefined where the person closed it unanswered */
export function askSubscriptionsDialog(
  { layer, language, messages }: DialogPlace,
  { appName, templates }: SubscriptionQuestion,
  signal: AbortSignal,
): Promise<SubscriptionAnswer | undefined> {
  const words = inLanguage(language, inboxWords)
  const title = words.asks(cutText(appName, 40))
  const openedAt = performance.now()
  adoptStyles(layer, [inboxStyles])
  return openDialog<SubscriptionAnswer>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content(close) {
      function allow(event: Event) {
        event.preventDefault()
        if (performance.now() - openedAt < armingTime) return
        const given = new FormData(event.target as HTMLFormElement)
        close({ accepted: given.getAll('template').map(String), keeps: given.has('keeps') })
      }
      function deny({ target }: Event) {
        const given = new FormData((target as HTMLButtonElement).form!)
        close({ accepted: [], keeps: given.has('keeps') })
      }
      return html`
        <div class="weui-mask"></div>
        <form class="weui-half-screen-dialog weui-half-screen-dialog_show" @submit=${allow}>
          <div class="weui-half-screen-dialog__hd">
            <strong class="weui-half-screen-dialog__title"><bdi>${title}</bdi></strong>
          </div>
          <div class="weui-half-screen-dialog__bd">
            <p class="subscribe-hint">${words.once}</p>
            ${templates.map(
              ({ id, title: name }) => html`
                <label class="subscribe-row">
                  <span>${name}</span>
                  <input type="checkbox" name="template" value=${id} checked />
                </label>
              `,
            )}
            <label class="subscribe-row subscribe-keep">
              <input type="checkbox" name="keeps" />
              <span>${words.keep}</span>
            </label>
          </div>
          <div class="weui-half-screen-dialog__ft permission-buttons">
            <button
              type="button"
              class="weui-btn weui-btn_default"
              data-action="deny"
              autofocus
              @click=${deny}
            >
              ${messages.deny}
            </button>
            <button class="weui-btn weui-btn_primary" data-action="allow">${messages.allow}</button>
          </div>
        </form>
      `
    },
  })
}
