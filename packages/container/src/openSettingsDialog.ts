import type { ScopeName, Settings } from '@miniview/host'
import { html } from 'lit'
import { cutText } from './cutText.js'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

/** The settings page: a switch for each permission that was asked before. Ends when it closes. */
export async function openSettingsDialog(
  { layer, messages }: DialogPlace,
  { appName, grants, change }: Settings,
  signal?: AbortSignal,
): Promise<void> {
  function toggle(scope: ScopeName, { target }: Event) {
    void change(scope, (target as HTMLInputElement).checked)
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
        <div class="weui-cells weui-cells_form">
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
        ${grants.size === 0 ? html`<p class="full-page-hint">${messages.noSettings}</p>` : ''}
      </div>
    `,
  })
}
