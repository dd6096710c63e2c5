import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { checkApps } from './config/checkApps.js'
import { createIdentities } from './createIdentities.js'
import { registerHostCalls } from './host/registerHostCalls.js'
import { registerMessageCalls } from './messages/registerMessageCalls.js'
import { registerOpenCalls } from './open/registerOpenCalls.js'
import { registerPaymentCalls } from './payment/registerPaymentCalls.js'
import { watchReminders } from './payment/watchReminders.js'
import type { Platform } from './Platform.js'
import type { PlatformApp } from './PlatformApp.js'
import { platformLimits } from './platformLimits.js'
import type { PlatformOptions } from './PlatformOptions.js'
import { createDefaultStore } from './store/createDefaultStore.js'

/**
 * The platform behind the apps, as a plugin of Fastify: `server.register(createPlatform(options))`. It
 * answers `jscode2session` and its kin to the servers of apps, and `/miniview/…` to containers.
 *
 * @throws TypeError that names the wrong option
 */
export function createPlatform(options: PlatformOptions): FastifyPluginAsync {
  const { apps, key, authenticate, openData = {}, limits, payment } = options
  const identities = createIdentities(key)
  const lookup = lookupOf(apps)

  return async (server) => {
    const store = options.store ?? (await createDefaultStore(server.log))
    const endings = [() => store.close()]
    server.addHook('onClose', async () => {
      for (const end of endings.toReversed()) await end()
    })
    await store.ready?.()
    const platform: Platform = {
      ...lookup,
      identities,
      authenticate,
      openData: new Map(Object.entries(openData)),
      limits: { ...platformLimits, ...limits },
      store,
    }
    if (payment) {
      const { provider, time = 60_000, development = false } = payment
      const watch = watchReminders(platform, { provider, time, development }, server.log)
      endings.push(async () => watch.stop())
      const { payments } = watch
      platform.payments = payments
      await server.register(async (scope) => registerPaymentCalls(scope, platform, payments), {
        logSerializers,
      })
    }
    await server.register(async (scope) => registerOpenCalls(scope, platform), { logSerializers })
    await server.register(async (scope) => registerMessageCalls(scope, platform), {
      logSerializers,
    })
    await server.register(async (scope) => registerHostCalls(scope, platform), { logSerializers })
  }
}

/** The query of a call holds the app's secret and the code, which are nobody's to read in a log. */
const logSerializers = {
  req: ({ method, url, ip }: FastifyRequest) => `${method} ${url.split('?', 1)[0]} from ${ip}`,
}

/** @throws TypeError for apps that do not change and are wrong */
function lookupOf(apps: PlatformOptions['apps']): Pick<Platform, 'apps' | 'appOf'> {
  if (typeof apps === 'function') {
    return { apps, appOf: (appid) => apps().find((app) => app.appid === appid) }
  }
  const byId = new Map<string, PlatformApp>(checkApps(apps).map((app) => [app.appid, app]))
  const all = [...byId.values()]
  return { apps: () => all, appOf: (appid) => byId.get(appid) }
}
