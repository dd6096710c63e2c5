import { CallOptions, connect, WindowMessenger } from 'penpal'
import type { BurstEvent, EchoArgs, Taken } from '../Native.js'
import type { PageSide } from '../PageSide.js'

/** What the host lets the page call. */
interface PenpalHostMethods {
  echo(args: EchoArgs): EchoArgs
  take(data: ArrayBuffer | Blob): Taken
  burst(count: number): void
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- Penpal's own type of methods
  [name: string]: Function
}

export async function connectPenpal(): Promise<PageSide> {
  let receive = (_event: BurstEvent) => {}
  const host = await connect<PenpalHostMethods>({
    messenger: new WindowMessenger({
      remoteWindow: parent,
      allowedOrigins: [location.ancestorOrigins[0]!],
    }),
    methods: { receive: (event: BurstEvent) => receive(event) },
  }).promise

  return {
    echo: async (args, done) => done(await host.echo(args)),
    async take(data, isTransfer, done) {
      const transferables = isTransfer ? [data as ArrayBuffer] : []
      done(await host.take(data, new CallOptions({ transferables })))
    },
    burst(count, listener) {
      receive = listener
      void host.burst(count)
    },
  }
}
