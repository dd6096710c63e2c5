import type { ScopeName, Settings, SubscriptionSettings } from '@miniview/host'
import { html, nothing } from 'lit'
import { cutText } from './cutText.js'
import type { DialogPlace } from './DialogPlace.js'
import { inboxWords } from './inbox/inboxWords.js'
import { inLanguage } from './messages.js'
import { openDialog } from './openDialog.js'

/** The settings page: a switch for each permission that was asked before. Ends when it closes. */
export async function openSettingsDialog(
  { layer, language, messages }: DialogPlace,
  { appName, grants, change, subscriptions }: Settings,
  signal?: AbortSignal,
): Promise<void> {
  // Who asked for the settings gets them as they are then.
  const changes: Promise<void>[] = []
  function toggle(scope: ScopeName, { target }: Event) {
    changes.push(change(scope, (target as HTMLInputElement).checked))
  }

  await openDialog<void>({
    layer,
    label: messages.settings,
    dismissible: true,
    ...(signal && { signal }),
    content: (close) => html`
      <div class="full-page">
        <header class="full-page-bar">
          <h2>${messages.settings}</h2>
          <button class="text-button" data-action="done" autofocus @click=${() => close()}>
            ${messages.done}
          </button>
        </header>
        <div class="weui-cells__title">
          <bdi>${messages.settingsHint(cutText(appName, 40))}</bdi>
        </div>
        <div
          class="weui-cells weui-cells_form"
          ?hidden=${grants.size === 0 && subscriptions !== undefined}
        >
          ${[...grants].map(
            ([scope, granted]) => html`
              <label class="weui-cell weui-cell_switch">
                <span class="weui-cell__bd">${messages.scope[scope]}</span>
                <span class="weui-cell__ft">
                  <input
                    class="weui-switch"
                    type="checkbox"
                    role="switch"
                    data-scope=${scope}
                    ?checked=${granted}
                    @change=${(event: Event) => toggle(scope, event)}
                  />
                </span>
              </label>
            `,
          )}
        </div>
        ${subscriptions ? subscriptionsTemplate(subscriptions, language, changes) : nothing}
        ${grants.size === 0 && !subscriptions ? html`<p class="full-page-hint">${messages.noSettings}</p>` : ''}
      </div>
    `,
  })
  await Promise.allSettled(changes)
}

/** The switch of all messages, and one for each kind that the person decided on for good. */
function subscriptionsTemplate(
  { mainSwitch, items, switchAll, choose }: SubscriptionSettings,
  language: string,
  changes: Promise<void>[],
) {
  const words = inLanguage(language, inboxWords)
  const isOn = ({ target }: Event) => (target as HTMLInputElement).checked

  function row(name: string, label: string, checked: boolean, changed: (event: Event) => void) {
    return html`
      <label class="weui-cell weui-cell_switch">
        <span class="weui-cell__bd">${label}</span>
        <span class="weui-cell__ft">
          <input
            class="weui-switch"
            type="checkbox"
            role="switch"
            data-subscription=${name}
            ?checked=${checked}
            @change=${changed}
          />
        </span>
      </label>
    `
  }

  return html`
    <div class="weui-cells__title">${items.length > 0 ? words.subscriptions : words.inbox}</div>
    <div class="weui-cells weui-cells_form">
      ${row('', words.mainSwitch, mainSwitch, (event) => {
        changes.push(switchAll(isOn(event)))
      })}
      ${items
        .filter(({ choice }) => choice !== 'ban')
        .map(({ id, title, choice }) =>
          row(id, title, choice === 'accept', (event) => {
            changes.push(choose(id, isOn(event) ? 'accept' : 'reject'))
          }),
        )}
    </div>
  `
}
