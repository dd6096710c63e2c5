export function serveDemo(options: {
  /** 0 takes a free one. */
  port: number
  h5Port: number
  /** Gets problems of the mini program's source. Default: `console.error`. */
  print?(text: string): void
}): Promise<{
  /** Origins. */
  container: string
  h5: string
  close(): Promise<unknown>
}>
