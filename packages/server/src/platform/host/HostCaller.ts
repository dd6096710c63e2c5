import type { Platform } from '../Platform.js'
import type { PlatformApp } from '../PlatformApp.js'
import type { PlatformUser } from '../PlatformUser.js'

/** Who asks: a person in an app, whose container is one of the app's. */
export interface HostCaller {
  platform: Platform
  app: PlatformApp
  user: PlatformUser
  openid: string
}
