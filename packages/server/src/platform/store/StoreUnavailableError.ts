/** The store did not answer. It holds nothing of what was asked, so that it may be printed. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
}
