import { css, unsafeCSS } from 'lit'
import PhotoSwipe from 'photoswipe'
import photoSwipeStyle from 'photoswipe/style.css'
import { adoptStyles } from '../adoptStyles.js'
import { fitPictures } from './fitPictures.js'
import type { PreviewWords } from './previewWords.js'
import type { Slide } from './createSlide.js'
import { watchLongPress } from './watchLongPress.js'

export interface SlidesOptions {
  types: readonly ('image' | 'video')[]
  current: number
  words: PreviewWords & { close: string }
  slideOf(index: number): Slide
  /** Opens the menu of one of them; undefined where there is none. */
  openMenu: ((index: number) => Promise<void>) | undefined
  /** The person is done. */
  close(): void
}

const styles = css`
  .preview {
    position: absolute;
    inset: 0;
  }
  .preview .pswp__img {
    object-fit: contain;
    -webkit-touch-callout: none;
  }
  .preview .pswp__button:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
  }
  .preview .pswp__counter {
    font-variant-numeric: tabular-nums;
  }
  .preview .pswp__error-msg-container {
    width: 100%;
    height: 100%;
  }
  .preview-film {
    width: 100%;
    height: 100%;
  }
  .preview-film > video {
    width: 100%;
    height: 100%;
    background: #000;
  }
`

const menuIcon =
  '<svg aria-hidden="true" class="pswp__icn" viewBox="0 0 32 32" width="32" height="32"><circle cx="8" cy="16" r="2.5"/><circle cx="16" cy="16" r="2.5"/><circle cx="24" cy="16" r="2.5"/></svg>'

/** How much of a film, from its lower edge, is for its controls and not for swiping. CSS pixels. */
const controlsHeight = 80

/**
 * Shows the slides in `stage`, which is on the screen already, and lets the person swipe and zoom.
 *
 * @returns stops
 */
export function showSlides(stage: HTMLElement, options: SlidesOptions): () => void {
  const { types, current, words, slideOf, openMenu, close } = options
  adoptStyles(stage, [unsafeCSS(photoSwipeStyle), styles])
  const size = () => ({ x: stage.clientWidth, y: stage.clientHeight })
  const isOnFilm = (event: Event) => event.composedPath()[0] instanceof HTMLVideoElement
  const swipe = new PhotoSwipe({
    appendToEl: stage,
    dataSource: types.map((type) => ({ type, ...size() })),
    index: current,
    getViewportSizeFn: size,
    bgOpacity: 1,
    // What opens at once shows the picture at once, and the screen behind is the container's own.
    showHideAnimationType: 'none',
    loop: false,
    preload: [1, 1],
    wheelToZoom: true,
    // Escape and the focus belong to the dialog.
    escKey: false,
    trapFocus: false,
    returnFocus: false,
    imageClickAction: 'zoom',
    bgClickAction: 'close',
    // As on the platform.
    tapAction: (_point, event) => void (isOnFilm(event) || swipe.close()),
    doubleTapAction: 'zoom',
    secondaryZoomLevel: ({ fit }) => fit * 2.5,
    indexIndicatorSep: '/',
    closeTitle: words.close,
    zoomTitle: words.zoom,
    arrowPrevTitle: words.previous,
    arrowNextTitle: words.next,
    errorMsg: words.failed,
  })
  swipe.addFilter('useContentPlaceholder', () => false)
  swipe.on('destroy', close)
  const fit = fitPictures(swipe, size)

  swipe.on('contentLoad', (event) => {
    event.preventDefault()
    const { content } = event
    const { element, media } = slideOf(content.index)
    const isImage = media instanceof HTMLImageElement
    if (isImage) media.alt = words.nameOf(content.index + 1, types.length)
    else media.ariaLabel = words.nameOf(content.index + 1, types.length)
    content.element = element
    content.state = 'loading'
    const loaded = () => {
      if (isImage) fit(content, media)
      content.onLoaded()
    }
    const isThere = isImage ? media.complete && media.naturalWidth > 0 : false
    if (isThere) return loaded()
    media.addEventListener(isImage ? 'load' : 'loadeddata', loaded, { once: true })
    media.addEventListener('error', () => content.onError(), { once: true })
  })
  // The element loads itself.
  swipe.on('contentLoadImage', (event) => event.preventDefault())
  swipe.on('contentDeactivate', ({ content }) => content.element?.querySelector('video')?.pause())
  swipe.on('contentDestroy', ({ content }) => content.element?.querySelector('video')?.pause())

  // Pointers are told from the window's corner.
  const placeCorner = () => {
    const { left, top } = stage.getBoundingClientRect()
    swipe.offset.x = left + window.scrollX
    swipe.offset.y = top + window.scrollY
  }
  swipe.on('updateScrollOffset', placeCorner)
  swipe.on('initialLayout', placeCorner)
  swipe.on('pointerDown', (event) => {
    const { originalEvent } = event
    if (!isOnFilm(originalEvent)) return
    const { bottom } = (originalEvent.target as Element).getBoundingClientRect()
    if (originalEvent.clientY > bottom - controlsHeight) event.preventDefault()
  })
  // Listeners of the window see the container in place of what is inside its shadow root.
  swipe.on('pointerUp', ({ originalEvent }) => {
    Object.defineProperty(originalEvent, 'target', { value: originalEvent.composedPath()[0] })
  })
  let isMenuOpen = false
  swipe.on('keydown', (event) => {
    // Keys in the menu, and those of a film's own controls, are not for the slides.
    if (isMenuOpen || isOnFilm(event.originalEvent)) event.preventDefault()
  })

  const showMenu = async () => {
    if (isMenuOpen || !openMenu) return
    isMenuOpen = true
    await openMenu(swipe.currIndex).finally(() => (isMenuOpen = false))
  }
  if (openMenu) {
    swipe.on('uiRegister', () =>
      swipe.ui!.registerElement({
        name: 'menu',
        title: words.menu,
        order: 15,
        isButton: true,
        html: menuIcon,
        onClick: () => void showMenu(),
      }),
    )
  }
  const stopWatching = watchLongPress(swipe, stage, () => void showMenu())

  swipe.init()
  // It stands in a dialog, and is none itself.
  swipe.element?.setAttribute('role', 'group')
  stage.querySelector('.pswp__counter')?.setAttribute('aria-live', 'polite')
  const resized = new ResizeObserver(() => swipe.updateSize())
  resized.observe(stage)

  return () => {
    resized.disconnect()
    stopWatching()
    swipe.off('destroy', close)
    swipe.destroy()
  }
}
