/**
 * Makes what hands a file to the browser's downloads, with a type that no browser opens by itself. Its
 * address is there until `signal` aborts.
 */
export function createSaving(blob: Blob, fileName: string, signal: AbortSignal): () => void {
  let url: string | undefined
  signal.addEventListener('abort', () => {
    if (url !== undefined) URL.revokeObjectURL(url)
  })
  return () => {
    url ??= URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
  }
}
