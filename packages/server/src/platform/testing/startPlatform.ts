import { onTestFinished } from 'vitest'
import { serve } from '../../serve.js'
import { authenticateByHeader } from '../developmentUsers.js'
import type { PlatformOptions } from '../PlatformOptions.js'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { callPlatform } from './callPlatform.js'
import { testApp, testKey, testUsers } from './testApps.js'

/** A platform with the apps `wx1` and `wx2`, which ends with the test, and how it is asked. */
export async function startPlatform(options?: Partial<PlatformOptions>) {
  const platform = await openPlatform(options)
  onTestFinished(() => platform.close())
  return platform
}

/** The same for several tests. */
export async function openPlatform(options: Partial<PlatformOptions> = {}) {
  const server = await serve({
    hostname: '127.0.0.1',
    port: 0,
    platform: {
      key: testKey,
      apps: [testApp('wx1'), testApp('wx2')],
      authenticate: authenticateByHeader(testUsers),
      store: createMemoryStore(),
      ...options,
    },
    routes() {},
  })
  return { ...server, ...callPlatform(server.origin) }
}
