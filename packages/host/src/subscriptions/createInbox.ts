import type { Lifecycle } from '../createLifecycle.js'
import type { Router } from '../createRouter.js'
import type { HostUi } from '../HostUi.js'
import type { MiniProgram } from '../MiniProgram.js'
import type { PlatformCalls } from '../platform/createPlatformCalls.js'
import type { InboxMessage } from '../platform/PlatformWire.js'

export interface InboxOptions {
  app: MiniProgram
  lifecycle: Lifecycle
  platform: PlatformCalls
  router: Router
  ui: HostUi
  window: Window & typeof globalThis
  /** Milliseconds between two looks. */
  interval: number
  closing: AbortSignal
}

/** The messages that an app's own server sent to the person. */
export interface Inbox {
  /** The newest first, as far as they are known. */
  messages(): readonly InboxMessage[]
  /** Whether there are messages, or may be some. */
  isUsed(): boolean
  /** Looks now, as after the person accepted messages. */
  look(): Promise<void>
  clear(): Promise<void>
  /** Opens the page that a message is about. */
  open(message: InboxMessage): Promise<void>
}

/**
 * Looks for messages at start, when the app comes to the foreground and, as long as the person accepted
 * messages that did not come yet, now and then. Who subscribed to nothing costs the server one call.
 */
export function createInbox(options: InboxOptions): Inbox {
  const { app, lifecycle, platform, router, ui, window, interval, closing } = options
  let messages: readonly InboxMessage[] | undefined
  let mayGrow = false
  let timer: number | undefined
  let looking: Promise<void> | undefined

  async function look() {
    const answer = await platform.call('inbox', {}, closing).catch(() => undefined)
    // A server that is gone is asked again as long as messages may come.
    if (answer) take(answer.messages, answer.mayGrow)
    window.clearTimeout(timer)
    if (mayGrow && !closing.aborted) timer = window.setTimeout(lookLater, interval)
  }

  function take(found: readonly InboxMessage[], more: boolean) {
    const known = new Set((messages ?? found).map(({ id }) => id))
    messages = found
    mayGrow = more
    for (const message of found) if (!known.has(message.id)) void tell(message)
  }

  async function tell(message: InboxMessage) {
    if (await ui.showMessage(message, closing)) await open(message)
  }

  function lookOnce() {
    looking ??= look().finally(() => (looking = undefined))
    return looking
  }

  /** Where nobody would see a message, it waits until the app comes to the foreground. */
  function lookLater() {
    const isSeen = window.document.visibilityState === 'visible'
    const { Notification } = window as { Notification?: typeof window.Notification }
    if (isSeen || Notification?.permission === 'granted') void lookOnce()
  }

  async function open({ page }: InboxMessage) {
    const first = app.appJson.entryPagePath ?? app.appJson.pages[0]!
    const url = `/${(page ?? first).replace(/^\//, '')}`
    await router.whenLoaded(url, () => router.reLaunch(url))
  }

  const stop = lifecycle.events.show.on(() => void lookOnce())
  closing.addEventListener('abort', () => {
    stop()
    window.clearTimeout(timer)
  })
  void lookOnce()

  return {
    messages: () => (messages ?? []).toReversed(),
    isUsed: () => mayGrow || Boolean(messages?.length),
    look: lookOnce,
    async clear() {
      await platform.call('clear-inbox', {}, closing)
      messages = []
    },
    open,
  }
}
