import type { ApiContext } from './ApiContext.js'
import { knownApis } from './apis/apis.gen.js'
import { createCatalog } from './createCatalog.js'
import { createDialogQueue } from './createDialogQueue.js'
import { createLifecycle } from './createLifecycle.js'
import type { EnterOptions } from './createLifecycle.js'
import { createLocation } from './location/createLocation.js'
import { createLog } from './createLog.js'
import { createLooks } from './createLooks.js'
import { createPermissions } from './createPermissions.js'
import { createPictures } from './createPictures.js'
import { createPlugins } from './createPlugins.js'
import { createRouter } from './createRouter.js'
import { createSharing } from './createSharing.js'
import { createTabBar } from './createTabBar.js'
import { createPageFiles } from './files/createPageFiles.js'
import { createPackageFiles } from './files/createPackageFiles.js'
import { openFileStore } from './files/openFileStore.js'
import type { HostOptions } from './HostOptions.js'
import { toLimits } from './limits.js'
import { loadOnce } from './loadOnce.js'
import { createNetwork } from './network/createNetwork.js'
import { openSystemState } from './openSystemState.js'
import { defaultPictureLimits } from './pictures/PictureLimits.js'
import { createPlatformCalls } from './platform/createPlatformCalls.js'
import type { SignedInUser } from './platform/PlatformAccess.js'
import { openAppStorage } from './storage/openAppStorage.js'
import { openGrants } from './storage/openGrants.js'
import { openHostDatabase } from './storage/openHostDatabase.js'

/** What the APIs of one app work with, whoever calls them. */
export type Services = Omit<ApiContext, 'caller'>

interface Opening {
  enter: EnterOptions
  user: SignedInUser
  /** Aborts when the app ends. */
  signal: AbortSignal
}

/**
 * Opens an app's storage, files and grants, and makes what its APIs work with. What only some apps need
 * comes with its first use.
 *
 * @returns the services, and what closes the storage
 */
export async function openServices(options: HostOptions, { enter, user, signal }: Opening) {
  const { app, ui, window = globalThis.window, development = false } = options
  const log = createLog(app.appId, console)
  const lifecycle = createLifecycle(enter)
  const limits = toLimits(options.limits)
  const network = createNetwork({
    ...options,
    appJson: app.appJson,
    limits,
    development,
    lifecycle,
    log,
    window,
    closing: signal,
  })

  const database = await openHostDatabase()
  const [storage, grants, files, system] = await Promise.all([
    openAppStorage(database, user.id, app.appId),
    openGrants(database, user.id, app.appId),
    openFileStore({
      database,
      user: user.id,
      appId: app.appId,
      limits: options.fileLimits,
      packageFiles: createPackageFiles(app, window),
    }),
    openSystemState(window.navigator, signal),
  ])

  const catalog = createCatalog([...knownApis, ...(options.apis ?? [])])
  const dialogs = createDialogQueue()
  const permissions = createPermissions({ app, dialogs, grants, ui })
  const looks = createLooks(app)
  const router = createRouter({ app, lifecycle, limits, looks })
  const services: Services = {
    app,
    catalog,
    development,
    device: loadOnce(async () => {
      const { createDevice } = await import('./device/createDevice.js')
      return createDevice({ dialogs, lifecycle, ui, window, signal })
    }),
    dialogs,
    entries: loadOnce(async () => {
      const { openSavedEntries } = await import('./forms/openSavedEntries.js')
      return openSavedEntries(database, user.id)
    }),
    envVersion: options.envVersion ?? (development ? 'develop' : 'release'),
    files,
    inbox: loadOnce(async () => {
      const { createInbox } = await import('./subscriptions/createInbox.js')
      const { inboxInterval: interval = 10_000 } = options.platform ?? {}
      const { platform } = services
      return createInbox({
        app,
        lifecycle,
        platform,
        router,
        ui,
        window,
        interval,
        closing: signal,
      })
    }),
    lifecycle,
    location: createLocation({ lifecycle, window, signal }),
    log,
    looks,
    network,
    obeysAppIdList: options.obeyAppIdList ?? false,
    pageFiles: createPageFiles(files),
    permissions,
    pictureLimits: { ...defaultPictureLimits, ...options.pictureLimits },
    pictures: createPictures({ app, files, router, signal }),
    platform: createPlatformCalls({ access: options.platform, user, appId: app.appId, window }),
    plugins: createPlugins({ appId: app.appId, catalog, permissions }),
    router,
    sharing: createSharing(),
    signedPages: options.signatures === 'require' ? new WeakMap() : undefined,
    sound: loadOnce(async () => {
      const { createSound } = await import('./sound/createSound.js')
      return createSound({ ...services, development, closing: signal })
    }),
    storage,
    system,
    tabBar: createTabBar({ app, router }),
    ui,
    updates: loadOnce(async () => {
      const { createUpdates } = await import('./update/createUpdates.js')
      const { build } = options
      return createUpdates({ build, lifecycle, log, window, closing: signal })
    }),
    window,
  }

  function close() {
    storage.close()
    files.close()
    database?.close()
  }

  return { services, close }
}
