import type { BurstEvent, EchoArgs, Taken } from './Native.js'

/** A contender's end in the page. Callbacks, because that is what pages pass to a bridge. */
export interface PageSide {
  echo(args: EchoArgs, done: (answer: unknown) => void): void
  /** Hands over binary data. `isTransfer` gives the page's own buffer away where the contender can. */
  take(data: ArrayBuffer | Blob, isTransfer: boolean, done: (answer: Taken) => void): void
  /** Asks the host for `count` events at once. */
  burst(count: number, receive: (event: BurstEvent) => void): void
}
