/**
 * What a native web view gives its page: texts in both directions, whole and in order. The one whom a
 * page's texts come from is known to the native side, which says it to the host beside them.
 */
export interface TextChannel {
  send(text: string): void
  /** Hears every text from now on. */
  receive(listener: (text: string) => void): void
  close(): void
}
