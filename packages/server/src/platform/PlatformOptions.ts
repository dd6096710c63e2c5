import type { KeyObject } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { PlatformApp } from './PlatformApp.js'
import type { PlatformLimits } from './platformLimits.js'
import type { PlatformUser } from './PlatformUser.js'
import type { PaymentOptions } from './payment/PaymentProvider.js'
import type { PlatformStore } from './store/PlatformStore.js'

/**
 * Who is signed in, by the company's own cookie or token; undefined where nobody is. Cookies count only
 * with the exact `Origin` of an app's container, which is checked before.
 */
export type Authenticate = (
  request: FastifyRequest,
) => PlatformUser | undefined | Promise<PlatformUser | undefined>

/**
 * What apps get encrypted, such as `{ phoneNumber, purePhoneNumber, countryCode }`; undefined where the
 * person has none.
 */
export type OpenDataProvider = (
  user: PlatformUser,
  app: PlatformApp,
) => object | undefined | Promise<object | undefined>

export interface PlatformOptions {
  /**
   * At least 32 characters that stay the same for ever: every openid and unionid is made with them. All
   * servers of one platform have the same.
   */
  key: string | KeyObject
  /** A function is asked for each call, so that apps may change while the server runs. */
  apps: readonly PlatformApp[] | (() => readonly PlatformApp[])
  authenticate: Authenticate
  /**
   * Where logins are kept. Default: in the Redis that the environment variable `REDIS_URL` names, else in
   * this process.
   */
  store?: PlatformStore
  /** By kind, such as `phoneNumber` or `weRunData`. A kind that is absent is not supported. */
  openData?: Readonly<Record<string, OpenDataProvider>>
  /** How apps with payment settings are paid. Absent: they are not. */
  payment?: PaymentOptions
  limits?: Partial<PlatformLimits>
}
