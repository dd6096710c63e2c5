/** The parameters of the call that does nothing: as small as those of most APIs. */
export interface EchoArgs {
  url: string
  count: number
  animated: boolean
}

export const echoArgs: EchoArgs = { url: '/pages/detail/detail?id=42', count: 3, animated: true }

/** What one event of a burst carries. */
export interface BurstEvent {
  index: number
  state: string
}

/** The work behind every contender's host end, so that only the way to it differs. */
export interface Native {
  echo(args: EchoArgs): EchoArgs
  take(data: ArrayBuffer | Blob): Promise<Taken>
  burst(count: number, emit: (event: BurstEvent) => void): void
}

export interface Taken {
  size: number
}
