import type { BurstEvent, Native } from '../Native.js'

/** What both Comlink contenders expose; the listener of a burst is a proxy of the page's function. */
export function comlinkCallee(native: Native) {
  return {
    echo: native.echo,
    take: native.take,
    burst: (count: number, listener: (event: BurstEvent) => void) =>
      native.burst(count, (event) => void listener(event)),
  }
}

export type ComlinkCallee = ReturnType<typeof comlinkCallee>
