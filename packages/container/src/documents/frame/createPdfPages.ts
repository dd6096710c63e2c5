import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { FrameWords } from '../FrameMessages.js'
import { createPdfPage } from './createPdfPage.js'

export interface PdfPagesOptions {
  pdf: PDFDocumentProxy
  content: HTMLElement
  scroller: HTMLElement
  words: FrameWords
}

/** Milliseconds after which a new size is drawn; until then the old picture is stretched. */
const redrawDelay = 150

/** All pages of a PDF, of which those are drawn that are on the screen or near it. */
export async function createPdfPages({ pdf, content, scroller, words }: PdfPagesOptions) {
  const first = await pdf.getPage(1)
  const { width, height } = first.getViewport({ scale: 1 })
  let scale = 1
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldFirst = () => {}
  const firstDrawn = new Promise<void>((resolve) => (toldFirst = resolve))

  const pages = Array.from({ length: pdf.numPages }, (_, index) =>
    // Until a page is read, it is taken for as large as the first one.
    createPdfPage({ pdf, number: index + 1, size: { width, height }, words }),
  )
  const byElement = new Map(pages.map((page) => [page.element, page]))
  const near = new Set<(typeof pages)[number]>()
  const draw = () => {
    for (const page of near) void page.draw(scale).then(toldFirst)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const page = byElement.get(target as HTMLElement)!
        if (isIntersecting) near.add(page)
        else {
          near.delete(page)
          page.drop()
        }
      }
      draw()
    },
    { root: scroller, rootMargin: '75% 0px' },
  )

  return {
    /** Of the first page, in CSS pixels at scale 1. */
    width,
    /** Ends when something is drawn, or cannot be. */
    firstDrawn,

    setScale(next: number) {
      const isFirst = !content.hasChildNodes()
      scale = next
      content.style.setProperty('--total-scale-factor', String(next))
      if (isFirst) {
        content.append(...pages.map(({ element }) => element))
        for (const { element } of pages) observer.observe(element)
        return
      }
      clearTimeout(timer)
      timer = setTimeout(draw, redrawDelay)
    },

    /** The number of the page at a distance from the top. */
    numberAt(top: number): number {
      const after = pages.findIndex(({ element }) => element.offsetTop > top)
      return after < 0 ? pages.length : Math.max(1, after)
    },
  }
}
