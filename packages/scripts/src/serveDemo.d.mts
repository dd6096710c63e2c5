export function serveDemo(ports: {
  /** 0 takes a free one. */
  port: number
  h5Port: number
}): Promise<{
  /** Origins. */
  container: string
  h5: string
  close(): Promise<unknown>
}>
