import { loadRecorder } from './animation/lateRecorder.js'
import { loadCanvas } from './canvas/lateCanvas.js'
import type { Components } from './createCatalog.js'
import type { GuardLimits } from '@miniview/bridge'
import type { ApiContext, ShellCaller } from './ApiContext.js'
import { checkAppJson } from './AppJson.js'
import { knownApis } from './apis/apis.gen.js'
import { createCatalog } from './createCatalog.js'
import { createDialogQueue } from './createDialogQueue.js'
import { createDispatch } from './createDispatch.js'
import { createEmitter } from './createEmitter.js'
import { createLifecycle } from './createLifecycle.js'
import type { EnterOptions, WindowSize } from './createLifecycle.js'
import { createLog } from './createLog.js'
import { createLocation } from './location/createLocation.js'
import { createLooks } from './createLooks.js'
import { createPermissions } from './createPermissions.js'
import { createPictures } from './createPictures.js'
import { createPlugins } from './createPlugins.js'
import type { Plugin } from './createPlugins.js'
import { createRouter } from './createRouter.js'
import { createSharing } from './createSharing.js'
import type { ShareMenu } from './createSharing.js'
import { createShellWx } from './createShellWx.js'
import { createTabBar } from './createTabBar.js'
import type { KnownApi } from './LaterApi.js'
import { loadOnce } from './loadOnce.js'
import { createPageFiles } from './files/createPageFiles.js'
import { createPackageFiles } from './files/createPackageFiles.js'
import type { FileLimits } from './files/FileLimits.js'
import { openFileStore } from './files/openFileStore.js'
import type { HostUi, Settings } from './HostUi.js'
import type { AlbumFile } from './PreviewScreens.js'
import { toLimits } from './limits.js'
import type { Limits } from './limits.js'
import { emptyLogic } from './MiniProgram.js'
import type { MiniProgram } from './MiniProgram.js'
import { createNetwork } from './network/createNetwork.js'
import type { NetworkOptions } from './network/NetworkOptions.js'
import { defaultPictureLimits } from './pictures/PictureLimits.js'
import type { PictureLimits } from './pictures/PictureLimits.js'
import { resolvePageUrl, toPageUrl } from './resolvePageUrl.js'
import type { CopiedLink, ShareContent } from './shareOf.js'
import { createPlatformCalls } from './platform/createPlatformCalls.js'
import type { PlatformAccess, SignedInUser } from './platform/PlatformAccess.js'
import { openAppStorage } from './storage/openAppStorage.js'
import { openGrants } from './storage/openGrants.js'
import { openHostDatabase } from './storage/openHostDatabase.js'
import { openSystemState } from './openSystemState.js'
import type { BuildAccess } from './update/BuildManifest.js'
import { userAgentSuffix } from './userAgentSuffix.js'
import type { UserAgentProfile } from './userAgentSuffix.js'
import type { createWebView, ToldEvent, WebView, WebViewOptions } from './webView.js'
import { createWebViewOrigins } from './webViewOrigins.js'

export interface HostOptions extends NetworkOptions {
  app: MiniProgram
  ui: HostUi
  /**
   * Origins of H5 pages, compared exactly, such as `https://h5.example.com`. `opened`, in development
   * only: the origins that the app's own code opens, each from then on. In development also
   * `http://*.localhost:<port>`, every name below `localhost` at one port.
   */
  webViewOrigins: readonly string[] | 'opened'
  /** The origin that serves the folders of app.json's `staticPath`, which web-views open as `file://`. */
  offlineOrigin?: string
  /** Allows plain http: web-views on loopback addresses, the app's own calls anywhere. Default false. */
  development?: boolean
  /** Who is signed in; asked once, when the app starts. Default: a person with the id `local`. */
  getUser?(): SignedInUser
  /** The platform's server. Absent: `login` and its kin are not supported. */
  platform?: PlatformAccess
  /** Which version of the app runs. Default: `develop` in development, else `release`. */
  envVersion?: 'develop' | 'trial' | 'release'
  /** Which build of the app this is, for `getUpdateManager`. Absent: there are no updates. */
  build?: BuildAccess
  /** What pages see behind the browser's own user agent. Default `tcmpp`. */
  userAgent?: UserAgentProfile
  /** Default: 10 pages, 10 calls, 5 sockets, 200 MB a download; `legacy` is what the oldest documents say. */
  limits?: 'legacy' | Partial<Limits>
  /** How much the app may keep in files. Default: 10 MB. */
  fileLimits?: Partial<FileLimits>
  /** How many pictures are chosen at once, and how small compressed ones get. Default: 9, 2048 pixels. */
  pictureLimits?: Partial<PictureLimits>
  /** Whether routes called from a page call its callbacks. Default false, as on the platforms. */
  routeCallbacks?: boolean
  /** Whether some APIs need a person's tap. Default `require`, as on the platform. */
  gesture?: 'require' | 'off'
  /**
   * `require` checks `wx.config` of jweixin at the platform's server, and lets the page's jweixin call
   * only what a rightly signed one lists, as the platform does. Default `off`: every `wx.config` is good.
   */
  signatures?: 'require' | 'off'
  /** How the app was entered; `path` is the first page. Default: app.json's entry page, scene 1001. */
  enter?: Partial<EnterOptions>
  /**
   * Whether an app opens only those that its app.json lists in `navigateToMiniProgramAppIdList`. Default
   * false: WeChat does without the list since 2020, and TCMPP's documents still ask for it.
   */
  obeyAppIdList?: boolean
  /** Milliseconds without a sign of life after which a page counts as crashed. Default 10 000. */
  unresponsiveAfter?: number
  /** Functions for `wx.invokeNativePlugin`, there before the app's code runs. */
  plugins?: Readonly<Record<string, Plugin>>
  /** How much one page may call. */
  guardLimits?: GuardLimits
  /** More APIs, declared as this package's own are; `later` ones bring their code with the first call. */
  apis?: readonly KnownApi[]
  /** Default: the global one. */
  window?: Window & typeof globalThis
}

/** The scene of an app that a person opened from a list. */
const defaultScene = 1001

/**
 * Starts the host of one mini program: opens its storage, runs its code, opens its first page.
 *
 * @throws TypeError for a wrong app.json, origin list or domain list, with the field's name
 */
export async function createHost(options: HostOptions) {
  const { app, ui, window = globalThis.window, development = false } = options
  const user = options.getUser?.() ?? { id: 'local' }
  checkAppJson(app.appJson)
  const origins = createWebViewOrigins({
    allowed: options.webViewOrigins,
    hostOrigin: window.location.origin,
    development,
    offline: options.offlineOrigin && {
      origin: options.offlineOrigin,
      folders: app.appJson.staticPath ?? [],
    },
  })
  const entry = resolvePageUrl(
    options.enter?.path ?? app.appJson.entryPagePath ?? app.appJson.pages[0]!,
  )
  const enter: EnterOptions = {
    scene: defaultScene,
    referrerInfo: {},
    ...options.enter,
    path: entry.path,
    query: { ...entry.query, ...options.enter?.query },
  }

  const entryUrl = `/${toPageUrl(enter)}`
  const pages = new Set(app.appJson.pages)

  const closing = new AbortController()
  const caller: ShellCaller = { kind: 'shell', signal: closing.signal }
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
    closing: closing.signal,
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
    openSystemState(window.navigator, closing.signal),
  ])

  const catalog = createCatalog([...knownApis, ...(options.apis ?? [])])
  const dialogs = createDialogQueue()
  const permissions = createPermissions({ app, dialogs, grants, ui })
  const looks = createLooks(app)
  const router = createRouter({ app, lifecycle, limits, looks })
  const services: Omit<ApiContext, 'caller'> = {
    app,
    catalog,
    development,
    device: loadOnce(async () => {
      const { createDevice } = await import('./device/createDevice.js')
      return createDevice({ dialogs, lifecycle, ui, window, signal: closing.signal })
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
      const closed = { closing: closing.signal }
      return createInbox({ app, lifecycle, platform, router, ui, window, interval, ...closed })
    }),
    lifecycle,
    location: createLocation({ lifecycle, window, signal: closing.signal }),
    log,
    looks,
    network,
    obeysAppIdList: options.obeyAppIdList ?? false,
    pageFiles: createPageFiles(files),
    permissions,
    pictureLimits: { ...defaultPictureLimits, ...options.pictureLimits },
    pictures: createPictures({ app, files, router, signal: closing.signal }),
    platform: createPlatformCalls({ access: options.platform, user, appId: app.appId, window }),
    plugins: createPlugins({ appId: app.appId, catalog, permissions }),
    router,
    sharing: createSharing(),
    signedPages: options.signatures === 'require' ? new WeakMap() : undefined,
    sound: loadOnce(async () => {
      const { createSound } = await import('./sound/createSound.js')
      const development = options.development ?? false
      return createSound({ ...services, development, closing: closing.signal })
    }),
    storage,
    system,
    tabBar: createTabBar({ app, router }),
    ui,
    updates: loadOnce(async () => {
      const { createUpdates } = await import('./update/createUpdates.js')
      const { build } = options
      return createUpdates({ build, lifecycle, log, window, closing: closing.signal })
    }),
    window,
  }
  const { plugins, sharing, tabBar } = services
  for (const [name, plugin] of Object.entries(options.plugins ?? {})) plugins.register(name, plugin)
  let create: typeof createWebView | undefined
  const pageEvents = createEmitter<ToldEvent>()
  const dispatch = createDispatch({
    services,
    gesture: options.gesture ?? 'require',
    routeCallbacks: options.routeCallbacks ?? false,
  })
  const wx = createShellWx({ ...services, caller }, dispatch)

  function tellRejection({ reason, promise }: PromiseRejectionEvent) {
    lifecycle.unhandledRejection({ reason, promise })
  }
  window.addEventListener('unhandledrejection', tellRejection)

  return {
    app,
    /** The app's files, for what shows them. */
    files,
    lifecycle,
    /** What the bars show of each page. */
    looks,
    router,
    tabBar,
    wx,
    permissions,
    /** What the bars show until the first page is open. */
    entryLooks: looks.of(entry.path),
    /** Tells each call and its answer. */
    calls: dispatch.calls,
    /** Tells each event that an H5 page is told. */
    pageEvents,
    /** Answers given in place of an API, by its name, or `*` for all others; for tests. */
    scriptedAnswers: dispatch.scripted,
    /** The allowed origins. */
    webViewOrigins: origins.list(),
    /** Public facts for the frames' names. */
    facts: {
      appId: app.appId,
      hostOrigin: window.location.origin,
      userAgentSuffix: userAgentSuffix(options.userAgent ?? 'tcmpp', app.appId),
    },

    /**
     * Runs the app's code and opens the first page.
     *
     * @param stack addresses of pages to open instead, the lowest first, such as those of a former run
     * @throws ApiError where the first page's code could not be loaded
     */
    async launch(stack: readonly string[] = []): Promise<void> {
      const known = stack.map((url) => resolvePageUrl(url)).filter(({ path }) => pages.has(path))
      const [first = entryUrl, ...rest] = known.map((target) => `/${toPageUrl(target)}`)
      await app.load?.(resolvePageUrl(first).path)
      const logic = lifecycle.run(() => app.start(wx, enter.path))
      lifecycle.launch(logic ?? emptyLogic)
      lifecycle.show()
      router.launch(first)
      if (options.build) void services.updates()
      if (options.platform) void services.inbox()
      for (const url of rest) {
        // A page may have become a tab page since; the others open all the same.
        if (router.isTabPath(resolvePageUrl(url).path)) continue
        await router.whenLoaded(url, () => router.navigateTo(url))
      }
    },

    /** The system's theme changed. Apps without `darkmode` stay as they are. */
    themeChanged(theme: 'light' | 'dark'): void {
      if (!app.appJson.darkmode) return
      looks.themeChanged(router.allPages())
      lifecycle.themeChange(theme)
    },

    /** The screen has another size, and its pages too. */
    resized(size: WindowSize): void {
      router.resized(size)
      lifecycle.events.resize.emit({ size })
    },

    /**
     * A picture that the app may show, for what draws it: of its package, its files or the web.
     *
     * @throws ApiError
     */
    async readPicture(path: string): Promise<Blob> {
      const { readPicture } = await import('./canvas/readPicture.js')
      return readPicture(path, { ...services, caller })
    },

    /**
     * A picture or film that is shown, as a file that the person can save.
     *
     * @throws ApiError
     */
    async readMedia(path: string): Promise<AlbumFile> {
      const { readMedia } = await import('./media/readMedia.js')
      return readMedia(path, { ...services, caller })
    },

    /** The messages that the person was sent; undefined where no platform's server can have any. */
    inbox: async () => (options.platform ? services.inbox() : undefined),

    /** What the person may change of what they allowed, with the messages that they subscribed to. */
    async settings(): Promise<Settings> {
      const { permissions } = services
      const settings = {
        appName: app.name,
        grants: permissions.settings(),
        change: permissions.set,
      }
      if (!options.platform) return settings
      const { readSubscriptionSettings } = await import('./subscriptions/subscriptionSettings.js')
      const known = await readSubscriptionSettings(services.platform, closing.signal).catch(
        () => {},
      )
      const isUsed = known && (!known.mainSwitch || known.items.length > 0)
      return isUsed ? { ...settings, subscriptions: known } : settings
    },

    /** Adds a function for `wx.invokeNativePlugin`. @throws TypeError for a bad or taken name */
    registerPlugin: (name: string, plugin: Plugin) => plugins.register(name, plugin),

    /**
     * Brings what must be there at once when the app's code calls it: what `canIUse` knows, and the
     * recorders of animations and of drawing calls.
     *
     * @param names words of the app's scripts, before they run
     * @param loadComponents the components that the container draws, for `canIUse`
     */
    async prepare(
      names: readonly string[],
      loadComponents: () => Promise<Components> = async () => ({}),
    ): Promise<void> {
      async function describe() {
        const references = import('./apis/references.gen.js')
        const [components, known] = await Promise.all([loadComponents(), references])
        services.catalog.describe(components, known.references)
      }
      await Promise.all([
        names.includes('canIUse') && describe(),
        names.includes('createAnimation') && loadRecorder(),
        (names.includes('createContext') || names.includes('createCanvasContext')) && loadCanvas(),
      ])
    },

    /** Brings the code of web-views here, which apps without one never need. */
    async loadWebView(): Promise<void> {
      create = (await import('./webView.js')).createWebView
    },

    /**
     * Gives a page its web-view. One page has one; the one before is closed.
     *
     * @throws Error before `loadWebView` has ended
     */
    openWebView(webViewOptions: WebViewOptions): WebView {
      if (!create) throw new Error('openWebView needs the code that loadWebView brings')
      webViewOptions.page.webView?.close()
      const webView = create(webViewOptions, {
        window,
        origins,
        log,
        answer: dispatch.forPage,
        told: pageEvents.emit,
        guardLimits: options.guardLimits,
        unresponsiveAfter: options.unresponsiveAfter ?? 10_000,
      })
      webViewOptions.page.webView = webView
      return webView
    },

    /** Whether the menu offers to share the page on top so. */
    offersShare(menu: ShareMenu): boolean {
      const page = router.top()
      if (!page || page.webView?.menu().hides(menu)) return false
      return sharing.offers(page, menu) || Boolean(page.webView?.menu().offers(menu))
    },

    /** Whether the menu offers to copy the link of the page on top. */
    offersCopyLink: () => !router.top()?.webView?.menu().hides('copyUrl'),

    /**
     * What the page on top shares, after its messages were delivered. Waits up to three seconds for a
     * promise of the page.
     *
     * @param target the button, as events tell it
     */
    async share(from: 'menu' | 'button', target?: object): Promise<ShareContent> {
      const page = router.top()
      const { shareOf, webViewShareOf } = await import('./shareOf.js')
      const share = { app, files, lifecycle, log }
      const isOwn = page && !page.logic.has('onShareAppMessage')
      const told = isOwn && (await webViewShareOf(page, 'shareAppMessage', share))
      return told || shareOf(page, from, share, target)
    },

    /** What the page on top shares as a post. */
    async shareToTimeline(): Promise<ShareContent> {
      const page = router.top()
      const { timelineShareOf, webViewShareOf } = await import('./shareOf.js')
      const share = { app, files, lifecycle, log }
      const isOwn = page && !page.logic.has('onShareTimeline')
      const told = isOwn && (await webViewShareOf(page, 'shareTimeline', share))
      return told || timelineShareOf(page, share)
    },

    /** The page on top as its copied link names it, after its messages were delivered. */
    async copiedLink(): Promise<CopiedLink> {
      const page = router.top()
      const { copiedLinkOf } = await import('./shareOf.js')
      return copiedLinkOf(page, { log, sharing })
    },

    /**
     * The tab or window that shows the app came to the foreground.
     *
     * @param enter how, where it is another way than before
     */
    show(enter?: EnterOptions): void {
      if (lifecycle.isShown()) return
      lifecycle.show(enter)
      router.appShown()
    },
    /** @param reason one of `HideReason`; default: the person left */
    hide(reason?: number): void {
      if (!lifecycle.isShown()) return
      router.appHidden()
      lifecycle.hide(reason)
    },

    /** Closes all pages and ends what the app started. */
    close(): void {
      lifecycle.hide()
      router.close()
      closing.abort()
      window.removeEventListener('unhandledrejection', tellRejection)
      storage.close()
      files.close()
      database?.close()
    },
  }
}

export type Host = Awaited<ReturnType<typeof createHost>>
