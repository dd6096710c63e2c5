import type { Host } from '@miniview/host'
import { html, nothing } from 'lit'
import { cutText } from './cutText.js'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

/** A name can fill some lines, and no more. */
const maxName = 80

/** Tells a person what this mini program is and which web origins it may show. */
export async function openAboutDialog(
  { layer, messages }: DialogPlace,
  { app, webViewOrigins }: Pick<Host, 'app' | 'webViewOrigins'>,
  signal?: AbortSignal,
): Promise<void> {
  const facts = [
    [messages.appId, app.appId],
    [messages.version, app.version ?? '—'],
  ]
  await openDialog<void>({
    layer,
    label: messages.about,
    dismissible: true,
    ...(signal && { signal }),
    content: (close) => html`
      <div class="full-page">
        <header class="full-page-bar">
          <h2>${messages.about}</h2>
          <button class="text-button" data-action="done" autofocus @click=${() => close()}>
            ${messages.done}
          </button>
        </header>
        <h3 class="about-name"><bdi>${cutText(app.name, maxName)}</bdi></h3>
        <div class="weui-cells">
          ${facts.map(
            ([label, value]) => html`
              <div class="weui-cell">
                <div class="weui-cell__bd">${label}</div>
                <div class="weui-cell__ft">${value}</div>
              </div>
            `,
          )}
        </div>
        ${
          webViewOrigins.length > 0
            ? html`<div class="weui-cells__title">${messages.allowedOrigins}</div>
                <div class="weui-cells">
                  ${webViewOrigins.map((origin) => html`<div class="weui-cell about-origin">${origin}</div>`)}
                </div>`
            : nothing
        }
      </div>
    `,
  })
}
