import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import type { FrameWords } from '../FrameMessages.js'
import { element } from './element.js'

export interface PdfPageOptions {
  pdf: PDFDocumentProxy
  number: number
  /** CSS pixels at scale 1, as far as they are known. */
  size: { width: number; height: number }
  words: FrameWords
}

/** More pixels than some phones give one canvas; a page that needs more is drawn coarser. */
const mostPixels = 16_000_000

/** One page of a PDF, with its text above the picture so that it can be selected. */
export function createPdfPage({ pdf, number, size, words }: PdfPageOptions) {
  const root = element('section', 'pdf-page')
  root.ariaLabel = words.pageOf
    .replace('{page}', String(number))
    .replace('{pages}', String(pdf.numPages))
  setSize(size)
  let page: PDFPageProxy | undefined
  let task: RenderTask | undefined
  let text: TextLayer | undefined
  /** The scale that is drawn, or being drawn. */
  let drawn: number | undefined
  let drawing: Promise<void> | undefined

  function setSize({ width, height }: PdfPageOptions['size']) {
    root.style.setProperty('--page-width', String(width))
    root.style.setProperty('--page-height', String(height))
  }

  function stop() {
    task?.cancel()
    text?.cancel()
    task = text = undefined
  }

  async function drawAt(scale: number) {
    page ??= await pdf.getPage(number)
    if (drawn !== scale) return
    const viewport = page.getViewport({ scale })
    setSize(page.getViewport({ scale: 1 }))
    const { width, height } = viewport
    const density = Math.min(devicePixelRatio || 1, Math.sqrt(mostPixels / (width * height)))
    const canvas = element('canvas')
    canvas.width = Math.floor(width * density)
    canvas.height = Math.floor(height * density)
    canvas.ariaHidden = 'true'
    const transform = density === 1 ? undefined : [density, 0, 0, density, 0, 0]
    task = page.render({ canvas, viewport, ...(transform && { transform }) })
    await task.promise
    if (drawn !== scale) return
    const container = element('div', 'textLayer')
    root.replaceChildren(canvas, container)
    text = new TextLayer({
      textContentSource: page.streamTextContent({ includeMarkedContent: true }),
      container,
      viewport,
    })
    await text.render()
  }

  return {
    element: root,

    /** Draws the page at a scale, where it is not there yet. A page that cannot be drawn says so. */
    draw(scale: number): Promise<void> {
      if (drawn === scale && drawing) return drawing
      stop()
      drawn = scale
      drawing = drawAt(scale).catch((error: unknown) => {
        // What is drawn anew, or is no longer near, was not to end.
        if (drawn !== scale) return
        console.warn(error)
        root.replaceChildren(element('p', 'page-failed', words.pageFailed))
      })
      return drawing
    },

    /** Lets go what the picture needs. */
    drop() {
      stop()
      drawn = drawing = undefined
      const canvas = root.querySelector('canvas')
      // Some browsers keep the pixels until the element itself is collected.
      if (canvas) canvas.width = canvas.height = 0
      root.replaceChildren()
      page?.cleanup()
    },
  }
}
