import {
  authenticateByHeader,
  createMemoryStore,
  developmentOpenData,
  developmentUsers,
  hashAppSecret,
} from '@miniview/server'
import type { PlatformOptions } from '@miniview/server'
import type { AppSource } from './createAppSource.js'

/** What an app's own server on the same machine says as its appsecret. It protects nobody. */
export const devAppSecret = 'development'

/** Always the same, so that a developer's database knows the users of yesterday by their openid. */
const key = 'the key of platforms on developers’ machines'

/** The platform for the app that is developed: with users who do not exist, and in this process only. */
export function devPlatform(source: AppSource): PlatformOptions {
  const secretHash = hashAppSecret(devAppSecret)
  return {
    key,
    apps() {
      const { version } = source.state()
      return version ? [{ appid: version.build.appId, secretHash }] : []
    },
    authenticate: authenticateByHeader(developmentUsers),
    openData: developmentOpenData(developmentUsers),
    // A REDIS_URL in the environment is the app's own.
    store: createMemoryStore(),
  }
}
