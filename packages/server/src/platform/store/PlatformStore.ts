import type { Order } from '../payment/Order.js'

/** A person who is logged in to an app. */
export interface Session {
  openid: string
  /** Base64 of 16 random bytes. It goes to the app's own server and nowhere else. */
  sessionKey: string
  unionid?: string
}

/** What `wx.login` leaves behind. */
export interface Login {
  appid: string
  /** Made by `createLoginCode` of the session's openid. */
  code: string
  session: Session
  isBlocked: boolean
  /** Logins of this person in this app a minute. */
  limit: number
}

export interface CodeExchange {
  appid: string
  /** Any text. */
  code: string
  /** Exchanges of this person in this app a minute. */
  limit: number
}

/** `limited`: too many a minute, and the code stays good. Otherwise it is used up from now on. */
export type ExchangedCode =
  { state: 'limited' | 'unknown' | 'used' | 'blocked' } | { state: 'good'; session: Session }

export interface Person {
  appid: string
  openid: string
}

/** What a person wants to be told by an app. */
export interface Subscriptions {
  /** False where they want no messages at all. */
  isOn: boolean
  /** What they chose for good, by the template's id. */
  kept: Readonly<Record<string, SubscriptionChoice>>
  /** How many messages the app may still send. */
  open: number
}

export type SubscriptionChoice = 'accept' | 'reject'

export interface SubscriptionsChange {
  isOn?: boolean
  kept?: Readonly<Record<string, SubscriptionChoice>>
  /** Templates that are good for one message more. */
  accepted?: readonly string[]
}

export interface Delivery extends Person {
  templateId: string
  /** As JSON. */
  message: string
}

/** A picture or voice that a page sent. */
export interface Media extends Person {
  /** Made by `createMediaId` of the openid. */
  id: string
  /** Such as `image/jpeg`. */
  type: string
  content: Buffer
}

/** What an app's server signs pages with. */
export interface PageTicket {
  ticket: string
  /** Milliseconds that it is good for. */
  rest: number
}

/**
 * Where logins and orders are kept. Each call is one step that no other call comes between, also where many servers
 * share the store.
 */
export interface PlatformStore {
  /**
   * Keeps a code for five minutes, and a session, in place of the one before, for 30 days.
   *
   * @returns false where this person logged in too often
   */
  saveLogin(login: Login): Promise<boolean>
  /** Uses up a code. It is good once, and only for its own app. */
  exchangeCode(exchange: CodeExchange): Promise<ExchangedCode>
  /** The session of the last login, which then has 30 days again. */
  session(appid: string, openid: string): Promise<Session | undefined>
  /** Keeps an app's access_token, by its digest, for two hours; the one before ends five minutes later. */
  saveToken(appid: string, digest: string): Promise<void>
  appOfToken(digest: string): Promise<string | undefined>
  subscriptions(person: Person): Promise<Subscriptions>
  changeSubscriptions(person: Person, change: SubscriptionsChange): Promise<void>
  /**
   * Uses up one message that the person accepted, and puts it into their inbox, which has the last 100.
   *
   * @returns false where they accepted none, or want none any more
   */
  deliver(delivery: Delivery): Promise<boolean>
  /** The messages of a person, the oldest first. */
  inbox(person: Person): Promise<string[]>
  clearInbox(person: Person): Promise<void>
  /**
   * The ticket of an app; `fresh` becomes it where there is none, or the last one is good for five minutes
   * at most. Each is good for two hours and these five minutes.
   */
  ticket(appid: string, fresh: string): Promise<PageTicket>
  /** All tickets of an app that are good now: at most two. */
  tickets(appid: string): Promise<string[]>
  /**
   * Keeps a picture or voice for three days.
   *
   * @param limit bytes that a person may send to an app in three days
   * @returns false where it would be more
   */
  saveMedia(media: Media, limit: number): Promise<boolean>
  media(appid: string, id: string): Promise<Media | undefined>
  order(id: string): Promise<Order | undefined>
  /**
   * Keeps an order for 90 days, if it is the next version of the one that is there, or the first.
   *
   * @returns false where it is not, because somebody else changed the order
   */
  saveOrder(order: Order): Promise<boolean>
  /** Remembers that an order has to be looked at, at a time in milliseconds since 1970. */
  remind(orderId: string, at: number): Promise<void>
  /** Orders that have to be looked at now; each is due again at `again`, unless it is forgotten before. */
  takeReminders(now: number, again: number, max: number): Promise<string[]>
  forgetReminder(orderId: string): Promise<void>
  /** What `@fastify/rate-limit` takes as `redis`, so that servers count together. Absent: each for itself. */
  readonly redis?: object
  /** Waits until the store can be asked, or until it is clear that it cannot be yet. */
  ready?(): Promise<void>
  close(): Promise<void>
}
