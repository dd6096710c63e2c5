import { html, nothing } from 'lit'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

export interface ShareCard {
  title: string
  /** The complete address that opens the shared page. */
  link: string
  imageUrl?: string
}

/** The share card, with its link to copy and the system's share sheet where there is one. */
export async function openShareDialog(
  { layer, messages }: DialogPlace,
  { title, link, imageUrl }: ShareCard,
  copy: (text: string) => Promise<void>,
): Promise<void> {
  async function shareBySystem() {
    // Closing the system's sheet rejects; there is nothing to tell about it.
    await navigator.share({ title, url: link }).catch(() => {})
  }

  await openDialog<void>({
    layer,
    label: messages.share,
    dismissible: true,
    content: (close) => html`
      <div class="weui-mask"></div>
      <div class="weui-half-screen-dialog weui-half-screen-dialog_show share">
        <div class="weui-half-screen-dialog__hd">
          <strong class="weui-half-screen-dialog__title">${messages.share}</strong>
        </div>
        <div class="weui-half-screen-dialog__bd">
          <div class="share-card">
            ${imageUrl && /^(https|blob):/.test(imageUrl) ? html`<img src=${imageUrl} alt="" />` : nothing}
            <strong class="share-title">${title}</strong>
            <a class="share-link" href=${link}>${link}</a>
          </div>
        </div>
        <div class="weui-half-screen-dialog__ft permission-buttons">
          ${
            'share' in navigator
              ? html`<button class="weui-btn weui-btn_default" @click=${shareBySystem}>
                  ${messages.shareBy}
                </button>`
              : nothing
          }
          <button
            class="weui-btn weui-btn_primary"
            data-action="copy"
            autofocus
            @click=${() => void copy(link).then(() => close())}
          >
            ${messages.copyLink}
          </button>
        </div>
      </div>
    `,
  })
}
