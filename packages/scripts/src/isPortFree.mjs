import { createServer } from 'node:net'

/** Whether a port can be listened at, asked before a long build and not after it. */
export function isPortFree(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
