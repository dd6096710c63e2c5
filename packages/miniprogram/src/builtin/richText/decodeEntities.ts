/** A text with the characters that its entities of HTML stand for, such as `&nbsp;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  // Nothing but entities is read: without an angle bracket there is no markup.
  const markup = `<!doctype html><body>${text.replaceAll('<', '&lt;')}`
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent
}
