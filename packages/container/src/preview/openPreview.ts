import type { MediaPreview } from '@miniview/host'
import { html } from 'lit'
import { openScreen } from '../openScreen.js'
import { createAddresses } from './createAddresses.js'
import { createSlide } from './createSlide.js'
import type { MenuPlace } from './MenuPlace.js'
import { openMediaMenu } from './openMediaMenu.js'
import { previewWords } from './previewWords.js'

/**
 * Shows pictures and films on the whole screen; ends when it closes. Files have addresses no longer than
 * that.
 *
 * @param opened called when the screen is there
 */
export async function openPreview(
  preview: MediaPreview,
  menuPlace: MenuPlace,
  opened: () => void,
): Promise<void> {
  const { media, current, showMenu, read } = preview
  const { place, signal } = menuPlace
  const addresses = createAddresses()
  // The first one loads while the code comes that shows it.
  let first: ReturnType<typeof createSlide> | undefined = createSlide(preview, current, addresses)
  try {
    const { showSlides } = await import('./showSlides.js')
    if (signal.aborted) return
    const stage = document.createElement('div')
    stage.className = 'preview'
    const { language, messages } = place()
    const words = { ...previewWords(language), close: messages.close }
    let close = () => {}
    const closed = openScreen<void>(place(), {
      label: words.title,
      immersive: true,
      signal,
      content(end) {
        close = () => end()
        return html`${stage}`
      },
    })
    const stop = showSlides(stage, {
      types: media.map(({ type }) => type),
      current,
      words,
      slideOf(index) {
        const slide = index === current ? first : undefined
        first = undefined
        return slide ?? createSlide(preview, index, addresses)
      },
      openMenu: showMenu ? openMenu : undefined,
      close: () => close(),
    })
    opened()
    await closed
    stop()
  } finally {
    addresses.revoke()
  }

  function openMenu(index: number): Promise<void> {
    const { type, source } = media[index]!
    const address = typeof source === 'string' ? source : ''
    const isOnWeb = /^https?:/.test(address) && new URL(address).origin !== window.location.origin
    return openMediaMenu(
      {
        type,
        // No script may read what only this document has an address of.
        ...(!address.startsWith('blob:') && { read: () => read(index) }),
        link: isOnWeb ? address : undefined,
      },
      menuPlace,
    )
  }
}
