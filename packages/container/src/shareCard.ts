import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'
import { cutText } from './cutText.js'
import { menuIcons } from './menuIcons.js'
import type { Messages } from './messages.js'
import { qrCode } from './qrCode.js'

export interface ShareCard {
  appName: string
  title: string
  /** The complete address that opens the shared page. */
  link: string
  /** The address of a picture. */
  picture: string | undefined
}

/** The card as the one who gets it will see it, and its link as a QR code and in words. */
export function shareCard(
  { appName, title, link, picture }: ShareCard,
  messages: Messages,
): TemplateResult {
  return html`
    <div class="share-card">
      <div class="share-picture">
        ${menuIcons.app} ${picture ? html`<img src=${picture} alt="" @error=${remove} />` : nothing}
      </div>
      <div class="share-words">
        <strong class="share-title"><bdi>${title}</bdi></strong>
        <span class="share-app"><bdi>${cutText(appName, 40)}</bdi></span>
      </div>
    </div>
    <div class="share-code">
      ${qrCode(link, messages.qrCode) ?? html`<p>${messages.linkTooLong}</p>`}
      <p class="share-link">${link}</p>
    </div>
  `
}

/** A picture that cannot be loaded leaves the sign below it. */
function remove({ target }: Event) {
  ;(target as HTMLImageElement).remove()
}
