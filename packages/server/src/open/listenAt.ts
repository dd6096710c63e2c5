import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { PortTakenError } from '../PortTakenError.js'

/** How many ports behind a taken one are tried before the system chooses one. */
const tries = 20

/** Listens at exactly this port; 0 takes a free one. @throws PortTakenError */
export function listenAt(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTakenError(`Port ${port} is taken by another program.`)
          : error,
      )
    server.once('error', failed)
    server.listen(port, address, () => {
      server.off('error', failed)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Listens at this port or the next free one, so that a later run finds the same where it can. */
export async function listenBehind(server: Server, port: number, address: string): Promise<number> {
  const ports = Array.from({ length: tries }, (_, index) => port + index)
  for (const each of ports.filter((number) => number <= 65_535)) {
    try {
      return await listenAt(server, each, address)
    } catch (error) {
      if (!(error instanceof PortTakenError)) throw error
    }
  }
  return listenAt(server, 0, address)
}
