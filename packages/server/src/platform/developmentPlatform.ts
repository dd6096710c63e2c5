import { createSecretKey } from 'node:crypto'
import { hashAppSecret } from './appSecret.js'
import { authenticateByHeader, developmentOpenData, developmentUsers } from './developmentUsers.js'
import { createSandboxProvider } from './payment/createSandboxProvider.js'
import { readMerchantKey } from './payment/readMerchantKey.js'
import type { PlatformOptions } from './PlatformOptions.js'
import type { SubscribeTemplate } from './messages/SubscribeTemplate.js'
import { createMemoryStore } from './store/createMemoryStore.js'

/**
 * The secret of the app that is developed: its own server exchanges codes with it. It is in no hands but
 * those of the developer's machine, and protects nothing.
 */
export const developmentSecret = 'development'

/** The number of the merchant whose app is developed. */
export const developmentMerchant = '1900000001'

/** Its api key, with which the app's own server signs orders. It protects no money: there is none. */
export const developmentPayKey = 'development-key-of-the-sandbox-0'

/** The same for ever, so that an openid stays one. */
const developmentKey = 'the key of every platform that serves one developer'

/**
 * The platform for apps that are developed, with two persons who do not exist. Whoever can call the
 * server can be either, so it belongs on a loopback address.
 *
 * @param appIds asked for each call, because a developer may change them; none where none compiled yet
 * @param templates the messages that they may send; asked for each call too
 */
export function developmentPlatform(
  appIds: () => readonly string[],
  templates: () => readonly SubscribeTemplate[] = () => [],
): PlatformOptions {
  const secretHash = hashAppSecret(developmentSecret)
  const privateKey = readMerchantKey()
  const payment = {
    mchid: developmentMerchant,
    name: 'Sandbox merchant',
    apiKey: createSecretKey(developmentPayKey, 'utf8'),
    ...(privateKey && { privateKey }),
  }
  return {
    key: developmentKey,
    apps() {
      const common = { secretHash, payment, subscribeTemplates: templates() }
      return [...new Set(appIds())].map((appid) => ({ appid, ...common }))
    },
    authenticate: authenticateByHeader(developmentUsers),
    // A REDIS_URL in the environment is the app's own.
    store: createMemoryStore(),
    payment: { provider: createSandboxProvider(), development: true },
    openData: developmentOpenData(developmentUsers),
  }
}
