import createDOMPurify from 'dompurify'
import { pictureAddress, trustedElements } from './RichNode.js'

export interface CleanOptions {
  /** Attributes that are kept beside those that `rich-text` trusts. */
  attributes?: readonly string[]
  /** Whether the text in an element that is not trusted stays. */
  keepTexts?: boolean
}

/**
 * What the platform trusts of a text of HTML. The rest goes, and so does every attribute that can run
 * code.
 */
export function cleanHtml(
  html: string,
  { attributes = [], keepTexts = false }: CleanOptions = {},
): DocumentFragment {
  const trusted = new Set([...trustedElements.values()].flat())
  return createDOMPurify(window).sanitize(html, {
    ALLOWED_TAGS: ['#text', ...trustedElements.keys()],
    ALLOWED_ATTR: ['class', 'style', ...trusted, ...attributes],
    ALLOWED_URI_REGEXP: pictureAddress,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    KEEP_CONTENT: keepTexts,
    RETURN_DOM_FRAGMENT: true,
  })
}
