/**
 * What the host asks its platform's server: each call is `POST <platform>/miniview/<name>` with `params` as
 * JSON and the person's cookies, and is answered by status 200 and `answer`, or another status and a
 * `PlatformFailure`. The session_key is in none of them.
 */
export interface PlatformWire {
  login: { params: AppCall; answer: LoginAnswer }
  'check-session': { params: AppCall; answer: CheckSessionAnswer }
  'user-data': { params: UserDataCall; answer: UserDataAnswer }
  'encrypted-data': { params: EncryptedDataCall; answer: EncryptedDataAnswer }
  'subscribe-templates': { params: SubscribeTemplatesCall; answer: SubscribeTemplatesAnswer }
  subscribe: { params: SubscribeCall; answer: object }
  subscriptions: { params: AppCall; answer: SubscriptionsAnswer }
  'change-subscriptions': { params: ChangeSubscriptionsCall; answer: object }
  inbox: { params: AppCall; answer: InboxAnswer }
  'check-signature': { params: SignatureCall; answer: SignatureAnswer }
  'clear-inbox': { params: AppCall; answer: object }
  'payment/prepare': { params: PaymentCall; answer: PrepareAnswer }
  'payment/pay': { params: PaymentCall; answer: PaymentAnswer }
  'payment/state': { params: PaymentStateCall; answer: PaymentState }
}

export interface AppCall {
  appid: string
}

export interface LoginAnswer {
  /** Good once, within five minutes, for the app's own server. */
  code: string
}

export interface CheckSessionAnswer {
  /** Whether the session_key of the last login lives. */
  isValid: boolean
}

export interface UserDataCall extends AppCall {
  /** Whether to sign and encrypt, which needs a login. Absent: where there is one. */
  withCredentials?: boolean
}

export interface UserDataAnswer extends Partial<EncryptedDataAnswer> {
  userInfo: PlatformUserInfo
  /** `userInfo` as the exact text that is signed. */
  rawData: string
  /** SHA-1 of `rawData` and the session_key, as hexadecimal digits. With credentials only. */
  signature?: string
}

export interface PlatformUserInfo {
  nickName: string
  /** 0 unknown, 1 male, 2 female. */
  gender: 0 | 1 | 2
  language: string
  city: string
  province: string
  country: string
  avatarUrl: string
}

export interface EncryptedDataCall extends AppCall {
  /** What the server has a provider for, such as `phoneNumber` or `weRunData`. */
  kind: string
}

export interface EncryptedDataAnswer {
  /** Base64: AES-128-CBC with PKCS#7 of a JSON with a watermark. */
  encryptedData: string
  /** Base64 of 16 bytes. */
  iv: string
}

export interface SubscribeTemplatesCall extends AppCall {
  tmplIds: readonly string[]
}

export interface SubscribeTemplatesAnswer {
  /** False where the person wants no messages of this app. */
  mainSwitch: boolean
  /** Those of the asked ones that the app has. */
  templates: readonly {
    id: string
    title: string
    isBanned: boolean
    /** What the person chose for good. */
    kept?: 'accept' | 'reject'
  }[]
}

export interface SubscribeCall extends AppCall {
  /** Each is good for one message more. */
  accepted: readonly string[]
  rejected: readonly string[]
  /** Whether the person wants not to be asked again. */
  keeps: boolean
}

export interface SubscriptionsAnswer {
  mainSwitch: boolean
  /** Only what the person chose for good. */
  items: readonly { id: string; title: string; choice: 'accept' | 'reject' | 'ban' }[]
}

export interface ChangeSubscriptionsCall extends AppCall {
  mainSwitch?: boolean
  /** Goes with `choice`. */
  tmplId?: string
  choice?: 'accept' | 'reject'
}

export interface InboxAnswer {
  /** The oldest first. */
  messages: readonly InboxMessage[]
  /** Whether the app may send more, as far as the person accepted any. */
  mayGrow: boolean
}

export interface InboxMessage {
  id: string
  title: string
  items: readonly { name: string; value: string }[]
  /** The page that it is about, with a query; absent for the first one. */
  page?: string
  /** Milliseconds since 1970. */
  sent: number
}

/** What the app's own server signed, for one payment of one of its orders. */
export interface PaymentCall extends AppCall {
  prepayId: string
  timeStamp: string
  nonceStr: string
  signType: 'MD5' | 'HMAC-SHA256' | 'RSA'
  paySign: string
}

/** What the cashier shows: all of it from the server's order. */
export interface PrepareAnswer {
  /** The merchant's name. */
  merchant: string
  description: string
  /** In the currency's smallest unit. */
  amount: number
  /** ISO 4217. */
  currency: string
}

export interface PaymentAnswer {
  result: 'ok' | 'cancel'
}

export interface PaymentStateCall extends AppCall {
  prepayId: string
}

export interface PaymentState {
  /** The platform's word. */
  state: 'NOTPAY' | 'USERPAYING' | 'SUCCESS' | 'CLOSED' | 'PAYERROR'
}

/** What a page of jweixin says in `wx.config`, and where it stands. */
export interface SignatureCall extends AppCall {
  /** The app whose server signed it: this one, or another one of the platform, such as an official account. */
  signedAppid: string
  /** The page's address; what follows `#` is not signed. */
  url: string
  timestamp: string
  nonceStr: string
  signature: string
}

export interface SignatureAnswer {
  isValid: boolean
}

/**
 * The calls that carry a picture or a voice, as bytes. `media/upload` has its parameters in the address and
 * the bytes, with their type, as its body; `media/download` is answered by the bytes.
 */
export interface PlatformMediaWire {
  'media/upload': { params: UploadMediaCall; answer: UploadMediaAnswer }
  'media/download': { params: DownloadMediaCall; answer: Blob }
}

export type MediaContentKind = 'image' | 'voice'

export interface UploadMediaCall extends AppCall {
  kind: MediaContentKind
}

export interface UploadMediaAnswer {
  /** Good for three days: for this person in this app, and for the app's own server. */
  serverId: string
}

export interface DownloadMediaCall extends AppCall {
  kind: MediaContentKind
  serverId: string
}

/** Why a call has no answer. */
export interface PlatformFailure {
  errno: number
  /** What follows `login:fail ` and the like. */
  reason: string
}
