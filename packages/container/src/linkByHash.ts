/** The link to a page that `pageUrlInHash` reads, at the shell's own address. */
export function linkByHash(pageUrl: string): string {
  return new URL(`#/${pageUrl}`, window.location.href).href
}

/** The page that the address names by `#/pages/x/x?…`, as a copied link does, with its first slash. */
export function pageUrlInHash(): string | undefined {
  const { hash } = window.location
  return hash.startsWith('#/') ? hash.slice(1) : undefined
}
