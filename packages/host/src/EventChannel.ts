type Listener = (...args: unknown[]) => void

const maxWaiting = 100

/**
 * One end of the channel between a page and the page that it opened. What one end emits reaches the
 * other; what nobody listens to yet waits for the first listener, up to 100 emits.
 * https://developers.weixin.qq.com/miniprogram/dev/api/route/EventChannel.html
 */
export class EventChannel {
  #other: EventChannel | undefined
  #listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  #waiting: { name: string; args: unknown[] }[] = []

  /** Two ends that reach each other. */
  static pair(): [EventChannel, EventChannel] {
    const ends: [EventChannel, EventChannel] = [new EventChannel(), new EventChannel()]
    ends[0].#other = ends[1]
    ends[1].#other = ends[0]
    return ends
  }

  on(name: string, listener: Listener): void {
    this.#add(name, listener, false)
  }

  once(name: string, listener: Listener): void {
    this.#add(name, listener, true)
  }

  /** Removes one listener, or all of that name. */
  off(name: string, listener?: Listener): void {
    const kept = this.#listeners
      .get(name)
      ?.filter((entry) => listener && entry.listener !== listener)
    this.#listeners.set(name, kept ?? [])
  }

  emit(name: string, ...args: unknown[]): void {
    if (this.#other) this.#other.#receive(name, args)
  }

  #add(name: string, listener: Listener, once: boolean) {
    const entries = this.#listeners.get(name) ?? []
    this.#listeners.set(name, [...entries, { listener, once }])
    const ready = this.#waiting.filter((emit) => emit.name === name)
    this.#waiting = this.#waiting.filter((emit) => emit.name !== name)
    for (const { args } of ready) this.#receive(name, args)
  }

  #receive(name: string, args: unknown[]) {
    const entries = this.#listeners.get(name) ?? []
    if (entries.length === 0) {
      this.#waiting = [...this.#waiting, { name, args }].slice(-maxWaiting)
      return
    }
    this.#listeners.set(
      name,
      entries.filter(({ once }) => !once),
    )
    for (const { listener } of entries) {
      try {
        listener(...args)
      } catch (error) {
        reportError(error)
      }
    }
  }
}
