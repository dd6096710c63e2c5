/** The content of a `data:` address. The container's own policy lets no `fetch` read one. */
export function dataUrlBlob(url: string): Blob {
  const comma = url.indexOf(',')
  const head = url.slice('data:'.length, comma)
  const body = decodeURIComponent(url.slice(comma + 1))
  const isBase64 = /;\s*base64\s*$/i.test(head)
  const bytes = isBase64
    ? Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
    : new TextEncoder().encode(body)
  return new Blob([bytes], { type: head.split(';')[0]! })
}
