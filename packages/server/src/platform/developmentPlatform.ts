import { hashAppSecret } from './appSecret.js'
import { authenticateByHeader, developmentOpenData, developmentUsers } from './developmentUsers.js'
import type { PlatformOptions } from './PlatformOptions.js'
import { createMemoryStore } from './store/createMemoryStore.js'

/**
 * The secret of the app that is developed: its own server exchanges codes with it. It is in no hands but
 * those of the developer's machine, and protects nothing.
 */
export const developmentSecret = 'development'

/** The same for ever, so that an openid stays one. */
const developmentKey = 'the key of every platform that serves one developer'

/**
 * The platform for apps that are developed, with two persons who do not exist. Whoever can call the
 * server can be either, so it belongs on a loopback address.
 *
 * @param appIds asked for each call, because a developer may change them; none where none compiled yet
 */
export function developmentPlatform(appIds: () => readonly string[]): PlatformOptions {
  const secretHash = hashAppSecret(developmentSecret)
  return {
    key: developmentKey,
    apps: () => [...new Set(appIds())].map((appid) => ({ appid, secretHash })),
    authenticate: authenticateByHeader(developmentUsers),
    // A REDIS_URL in the environment is the app's own.
    store: createMemoryStore(),
    openData: developmentOpenData(developmentUsers),
  }
}
