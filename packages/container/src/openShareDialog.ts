import type { ShareContent } from '@miniview/host'
import { html, nothing } from 'lit'
import { until } from 'lit/directives/until.js'
import { adoptStyles } from './adoptStyles.js'
import { copyLink } from './copyLink.js'
import type { ScreenServices } from './createMenuScreens.js'
import { cutText } from './cutText.js'
import { openDialog } from './openDialog.js'
import { panelTemplate } from './panelTemplate.js'
import { shareCard } from './shareCard.js'
import { sheetStyles } from './sheetStyles.js'

/** Longer than any card shows. */
const maxTitle = 120

/**
 * What a page shares: a card, the link as a QR code and to copy, and the system's own share sheet where
 * there is one. Ends when it is closed.
 *
 * @param sharing what the page says; it may take some seconds, and a sign of loading is shown till then
 */
export async function openShareDialog(
  appName: string,
  sharing: Promise<ShareContent>,
  { place, linkTo, signal, toast }: ScreenServices,
): Promise<void> {
  const { layer, messages } = place()
  adoptStyles(layer, [sheetStyles])
  let picture: string | undefined
  const card = sharing.then(({ title, path, image, link = linkTo(path) }) => {
    picture = image instanceof Blob ? URL.createObjectURL(image) : image
    return { appName, title: cutText(title, maxTitle), link, picture }
  })
  let isShared = false

  async function shareBySystem(close: () => void) {
    const { title, link } = await card
    try {
      await navigator.share({ title, url: link })
      isShared = true
      close()
    } catch (error) {
      // The person closed the system's sheet: there is nothing to tell about it.
      if ((error as Error).name === 'AbortError') return
      close()
      toast(messages.shareFailed)
    }
  }

  const copies = await openDialog<boolean>({
    layer,
    label: messages.share,
    dismissible: true,
    signal,
    content(close) {
      // Without a card there is nothing to show; whoever opened the dialog tells why.
      card.catch(() => close(false))
      return panelTemplate({
        title: messages.share,
        look: 'sheet',
        body: html`${until(
          card.then((shown) => shareCard(shown, messages)),
          html`<div class="share-loading" role="status" aria-label=${messages.loading}>
            <span class="weui-primary-loading"
              ><span class="weui-primary-loading__dot"></span
            ></span>
          </div>`,
        )}`,
        buttons: html`${
            'share' in navigator
              ? html`<button
                  class="weui-btn weui-btn_default"
                  data-action="share-by-system"
                  @click=${() => shareBySystem(() => close(false))}
                >
                  ${messages.shareBy}
                </button>`
              : nothing
          }
          <button
            class="weui-btn weui-btn_primary"
            data-action="copy"
            autofocus
            @click=${() => close(true)}
          >
            ${messages.copyLink}
          </button>`,
      })
    },
  })
  const { link } = await card
  ;(await sharing).ended?.(isShared || Boolean(copies))
  if (picture?.startsWith('blob:')) URL.revokeObjectURL(picture)
  if (copies && (await copyLink(place(), { link }))) toast(messages.copied)
}
