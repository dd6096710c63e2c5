/** What `this` is in the functions of a page, as far as the demo uses it. */
export interface PageInstance {
  setData(change: Record<string, unknown>): void
  getOpenerEventChannel(): PageEventChannel
}

export interface PageEventChannel {
  on(name: string, listener: (...args: unknown[]) => void): void
  emit(name: string, ...args: unknown[]): void
}

/** What the handlers of a web-view get. */
export interface WebViewEvent<Data = unknown> {
  detail: { data: Data }
}
