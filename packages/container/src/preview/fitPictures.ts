import type PhotoSwipe from 'photoswipe'

type Content = NonNullable<PhotoSwipe['currSlide']>['content']

/**
 * Tells the slides how large their pictures are, once that is known; until then each picture is drawn
 * as large as the screen lets it be, in its own shape. So it need not be loaded before it is shown.
 *
 * @returns tells it of a picture that is loaded
 */
export function fitPictures(swipe: PhotoSwipe, screen: () => { x: number; y: number }) {
  const loaded = new Map<Content, HTMLImageElement>()

  function setSize(content: Content, { naturalWidth, naturalHeight }: HTMLImageElement) {
    // Some vector pictures have no size.
    if (naturalWidth === 0 || naturalHeight === 0) return
    const { x, y } = screen()
    // A small picture fills the screen too, as on the platform.
    const scale = Math.max(1, Math.min(x / naturalWidth, y / naturalHeight))
    content.width = naturalWidth * scale
    content.height = naturalHeight * scale
    const { slide } = content
    if (!slide) return
    slide.width = content.width
    slide.height = content.height
  }

  swipe.on('contentDestroy', ({ content }) => void loaded.delete(content))
  swipe.on('beforeResize', () => loaded.forEach((image, content) => setSize(content, image)))
  // What has no size of its own is as large as the screen.
  swipe.on('calcSlideSize', ({ slide }) => {
    if (loaded.has(slide.content)) return
    const { x, y } = screen()
    slide.width = x
    slide.height = y
    slide.zoomLevels.update(x, y, slide.panAreaSize)
  })

  return (content: Content, image: HTMLImageElement): void => {
    if (image.naturalWidth === 0) return
    loaded.set(content, image)
    setSize(content, image)
    content.slide?.resize()
  }
}
