const minute = 60_000
const hour = 60 * minute

/** The platform's, in milliseconds. */
export const storeTimes = {
  code: 5 * minute,
  session: 30 * 24 * hour,
  token: 2 * hour,
  /** Of a token that has a successor. */
  formerToken: 5 * minute,
  /** Of what pages are signed with. The last five minutes are for pages that were signed before. */
  ticket: 2 * hour + 5 * minute,
  formerTicket: 5 * minute,
  /** Of a picture or voice that a page sent. */
  media: 3 * 24 * hour,
  limit: minute,
  /** What a person chose, and what they were sent; from the last change. */
  subscriptions: 365 * 24 * hour,
  /** Of an order that can be paid. */
  prepay: 2 * hour,
  /** After the last change of an order. */
  order: 90 * 24 * hour,
} as const

/** Messages that a person's inbox has at most; older ones give way. */
export const inboxSize = 100
