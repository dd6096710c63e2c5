import { connect, WindowMessenger } from 'penpal'
import type { RemoteProxy } from 'penpal'
import type { HostSide } from '../HostSide.js'
import type { BurstEvent, Native } from '../Native.js'

/** What the page lets the host call. */
export interface PenpalPageMethods {
  receive(event: BurstEvent): void
  // Penpal asks for an index signature.
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- Penpal's own type of methods
  [name: string]: Function
}

/** Penpal as its documentation shows it; it moves to a MessagePort by itself. */
export function servePenpal(native: Native): HostSide {
  return {
    serve(frame, url) {
      let page: RemoteProxy<PenpalPageMethods> | undefined
      const connection = connect<PenpalPageMethods>({
        messenger: new WindowMessenger({
          remoteWindow: frame.contentWindow!,
          allowedOrigins: [new URL(url).origin],
        }),
        methods: {
          echo: native.echo,
          take: native.take,
          burst: (count: number) => native.burst(count, (event) => void page?.receive(event)),
        },
      })
      connection.promise.then(
        (remote) => (page = remote),
        () => {},
      )
      return () => connection.destroy()
    },
  }
}
