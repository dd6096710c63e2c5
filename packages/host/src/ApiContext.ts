import type { Catalog } from './createCatalog.js'
import type { Device } from './device/createDevice.js'
import type { DialogQueue } from './createDialogQueue.js'
import type { Lifecycle } from './createLifecycle.js'
import type { Location } from './location/createLocation.js'
import type { Looks } from './createLooks.js'
import type { Permissions } from './createPermissions.js'
import type { PictureLimits } from './pictures/PictureLimits.js'
import type { Pictures } from './createPictures.js'
import type { Plugins } from './createPlugins.js'
import type { Router } from './createRouter.js'
import type { Sharing } from './createSharing.js'
import type { TabBarControl } from './createTabBar.js'
import type { PersonEntries } from './forms/openSavedEntries.js'
import type { FileStore } from './files/FileStore.js'
import type { PageFiles } from './files/createPageFiles.js'
import type { HostUi } from './HostUi.js'
import type { Log } from './createLog.js'
import type { MiniProgram } from './MiniProgram.js'
import type { Network } from './network/createNetwork.js'
import type { PageEntry } from './PageEntry.js'
import type { PlatformCalls } from './platform/createPlatformCalls.js'
import type { SystemState } from './openSystemState.js'
import type { Sound } from './sound/createSound.js'
import type { AppStorage } from './storage/openAppStorage.js'
import type { Inbox } from './subscriptions/createInbox.js'
import type { Updates } from './update/createUpdates.js'
import type { WebView } from './webView.js'

/** Who calls an API. */
export type Caller = ShellCaller | PageCaller

/** The mini program's own code. */
export interface ShellCaller {
  kind: 'shell'
  /** Aborts when the app closes. */
  signal: AbortSignal
}

/** A page in a web-view: foreign, and believed only as far as its origin was verified. */
export interface PageCaller {
  kind: 'page'
  page: PageEntry
  webView: WebView
  origin: string
  /** The SDK that made the call, where it expects something else than all others. */
  sdk?: 'jweixin'
  /** Aborts when this document of the page goes away. */
  signal: AbortSignal
}

/** All that an API's `run` may use. */
export interface ApiContext {
  caller: Caller
  /** The component in which the mini program's code looks for something; undefined for the page on top. */
  component?: unknown
  app: MiniProgram
  catalog: Catalog
  /** Whether plain http is allowed. */
  development: boolean
  /** Sensors, brightness and what else the app holds of the device; its code comes with the first call. */
  device(): Promise<Device>
  dialogs: DialogQueue
  /** What the person keeps for all apps; comes on first use. */
  entries(): Promise<PersonEntries>
  /** Which version of the app runs. */
  envVersion: 'develop' | 'trial' | 'release'
  files: FileStore
  /** The messages that the person was sent; comes on first use. */
  inbox(): Promise<Inbox>
  lifecycle: Lifecycle
  location: Location
  log: Log
  looks: Looks
  network: Network
  /** Whether app.json's `navigateToMiniProgramAppIdList` bounds what the app opens. */
  obeysAppIdList: boolean
  pageFiles: PageFiles
  permissions: Permissions
  pictureLimits: PictureLimits
  pictures: Pictures
  platform: PlatformCalls
  plugins: Plugins
  router: Router
  sharing: Sharing
  /**
   * What each document, by its signal, may call as a page of jweixin: what its signed `wx.config` listed.
   * Undefined where signatures are not checked.
   */
  signedPages: WeakMap<AbortSignal, ReadonlySet<string>> | undefined
  /** What records and plays; comes on first use. */
  sound(): Promise<Sound>
  storage: AppStorage
  system: SystemState
  tabBar: TabBarControl
  ui: HostUi
  /** What looks for newer builds of the app; comes on first use. */
  updates(): Promise<Updates>
  /** The browser's own window, so that tests can bring another. */
  window: Window & typeof globalThis
}
