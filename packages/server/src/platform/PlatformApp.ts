import type { KeyObject } from 'node:crypto'
import type { DomainLists } from '../gateway/GatewayOptions.js'
import type { SubscribeTemplate } from './messages/SubscribeTemplate.js'

/** A mini program that the platform knows. */
export interface PlatformApp {
  appid: string
  /** What `createAppSecret` or `hashAppSecret` made; the secret itself is with the app's own server only. */
  secretHash: string
  /** Apps of one account see the same unionid of a person. Absent: there is no unionid. */
  account?: string
  /**
   * Exact origins of the containers that may ask for this app, such as `https://shell.example.com`.
   * Absent: this server's own loopback names, with the port at which it listens.
   */
  origins?: readonly string[]
  /** The servers that the app may call, for `registerGateway`. */
  domains?: DomainLists
  payment?: PlatformPayment
  /** The messages that the app may send to who subscribed to them. */
  subscribeTemplates?: readonly SubscribeTemplate[]
}

/** What is needed to take payments for an app. The keys are objects that no log can print. */
export interface PlatformPayment {
  /** The merchant's number: up to 32 letters and digits. */
  mchid: string
  /** The merchant's name, as the cashier shows it. Default: its number. */
  name?: string
  /**
   * 32 characters that the merchant and the platform share: they sign what is signed with `MD5` and
   * `HMAC-SHA256`, and encrypt notifications of orders of `/v3/…`.
   */
  apiKey: KeyObject
  /** The platform's own RSA key, which signs answers and notifications of `/v3/…`. Absent: there is no `/v3/…`. */
  privateKey?: KeyObject
  /** The merchant's RSA key. Default: that of `privateKey`, for a sandbox where both have one. */
  publicKey?: KeyObject
}
