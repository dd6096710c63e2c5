import type { InboxMessage } from './platform/PlatformWire.js'

/** The screens of messages that a person subscribes to; part of `HostUi`. */
export interface SubscriptionScreens {
  /** Asks which messages the app may send. @returns undefined where the person closed it unanswered */
  askSubscriptions(
    question: SubscriptionQuestion,
    signal: AbortSignal,
  ): Promise<SubscriptionAnswer | undefined>
  /**
   * Tells of a message that came, over whatever is on the screen, until it is read or some seconds are over.
   *
   * @returns whether the person wants to see what it is about
   */
  showMessage(message: InboxMessage, signal: AbortSignal): Promise<boolean>
}

export interface SubscriptionQuestion {
  appName: string
  /** One to three. */
  templates: readonly { id: string; title: string }[]
}

export interface SubscriptionAnswer {
  /** The ids of those that the app may send; the others it may not. */
  accepted: readonly string[]
  /** Whether the person wants not to be asked again. */
  keeps: boolean
}

/** What the settings page shows of them. */
export interface SubscriptionSettings {
  /** False where the person wants no messages of this app. */
  mainSwitch: boolean
  /** Only what they chose for good. */
  items: readonly { id: string; title: string; choice: 'accept' | 'reject' | 'ban' }[]
  switchAll(isOn: boolean): Promise<void>
  choose(id: string, choice: 'accept' | 'reject'): Promise<void>
}
