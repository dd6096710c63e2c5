import { toInlineStyle } from '../runtime/toInlineStyle.js'

export interface PlaceholderLook {
  text: string
  style: string
  classNames: readonly string[]
}

/**
 * The words in an empty text field. The browser's own take neither a style nor a class of the page.
 * Assistive technology reads the field's own `placeholder`.
 */
export function createPlaceholder() {
  const element = document.createElement('div')
  element.setAttribute('aria-hidden', 'true')

  return {
    element,
    setLook({ text, style, classNames }: PlaceholderLook): void {
      element.textContent = text
      element.style.cssText = toInlineStyle(style)
      element.className = ['placeholder', ...classNames].join(' ')
    },
    setShown(isShown: boolean): void {
      element.hidden = !isShown
    },
  }
}
