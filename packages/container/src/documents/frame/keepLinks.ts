/**
 * Lets links lead to places of the document itself only. A document must not take its reader, or what
 * it knows of him, to an address; and in a frame of given text, the browser itself would look for the
 * places of a document on the container's page.
 */
export function keepLinks(): void {
  addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest?.('a[href]')
      if (!link) return
      event.preventDefault()
      const href = link.getAttribute('href')!
      const place = href.startsWith('#') && document.getElementById(decodeURI(href.slice(1)))
      if (place) place.scrollIntoView()
    },
    true,
  )
}
