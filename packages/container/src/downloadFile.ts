/** Hands a file to the browser's downloads, with a type that no browser opens by itself. */
export function downloadFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has to begin to read before the address goes; there is no event that tells it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
