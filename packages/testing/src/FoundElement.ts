import type { DrivenElement } from './driver/Driver.js'

/** A place in the tab or in a document, in CSS pixels. */
export interface Point {
  x: number
  y: number
}

/**
 * An element of the container or of the H5 page on top. Only code that runs beside the page's own scripts
 * is used on it: Puppeteer's other functions run in a script context apart, which for a frame of another
 * process can be that of the empty document before the page.
 */
export interface FoundElement {
  element: DrivenElement
  /** Where its document begins in the tab. */
  origin: Point
}

/** Whether a person could see something of it. */
export function isShown({ element }: FoundElement): Promise<boolean> {
  return element.evaluate((node) => {
    const { width, height } = node.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(node).visibility === 'visible'
  })
}

/** Scrolls it into view. @returns where its middle is in the tab */
export async function middleOf({ element, origin }: FoundElement): Promise<Point> {
  const { x, y } = await element.evaluate((node) => {
    const isWithin = ({ top, left, bottom, right }: DOMRect) =>
      top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
    if (!isWithin(node.getBoundingClientRect())) {
      node.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    }
    const { left, top, width, height } = node.getClientRects()[0] ?? node.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  return { x: x + origin.x, y: y + origin.y }
}
