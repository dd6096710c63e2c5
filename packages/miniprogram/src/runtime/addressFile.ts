/** Whether a path names a file of the app, such as a temp file, and not one of its package. */
export function isAppFile(path: string): boolean {
  return path.startsWith('wxfile://')
}

/**
 * Gives a file an address and tells it; where there is no file, `path` itself.
 *
 * @returns takes the address back, and tells none that is still to come
 */
export function addressFile(
  read: () => Promise<Blob>,
  path: string,
  use: (address: string) => void,
): () => void {
  let isOver = false
  let address: string | undefined
  read().then(
    (blob) => {
      if (isOver) return
      address = URL.createObjectURL(blob)
      use(address)
    },
    () => !isOver && use(path),
  )
  return () => {
    isOver = true
    if (address !== undefined) URL.revokeObjectURL(address)
  }
}
