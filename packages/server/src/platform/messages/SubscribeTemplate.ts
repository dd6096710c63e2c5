/** A kind of message that an app may send to who subscribed to it. */
export interface SubscribeTemplate {
  id: string
  /** What the person reads when they are asked, and above each message. */
  title: string
  /** What a message says, in this order. */
  items: readonly TemplateItem[]
  /** The platform holds it back: nobody can subscribe to it, and it is not sent. */
  isBanned?: boolean
}

export interface TemplateItem {
  /** The kind of value with a number behind it, such as `thing1` or `time2`. */
  key: string
  /** What stands before the value. */
  name: string
}
