/**
 * Makes a function that loads code on first use. All callers share one import: a browser answers several
 * imports of one module in any order, and calls must run in the order in which they were made. After a
 * failure the next caller asks again.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
