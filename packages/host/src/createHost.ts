import type { ShellCaller } from './ApiContext.js'
import { checkAppJson } from './AppJson.js'
import type { Components } from './createCatalog.js'
import { createDispatch } from './createDispatch.js'
import { createEmitter } from './createEmitter.js'
import type { EnterOptions, WindowSize } from './createLifecycle.js'
import type { Plugin } from './createPlugins.js'
import type { ShareMenu } from './createSharing.js'
import { createShellWx } from './createShellWx.js'
import type { HostOptions } from './HostOptions.js'
import type { Settings } from './HostUi.js'
import { emptyLogic } from './MiniProgram.js'
import { openServices } from './openServices.js'
import type { AlbumFile } from './PreviewScreens.js'
import { resolvePageUrl, toPageUrl } from './resolvePageUrl.js'
import type { CopiedLink, ShareContent } from './shareOf.js'
import { userAgentSuffix } from './userAgentSuffix.js'
import type { createWebView, ToldEvent, WebView, WebViewOptions } from './webView.js'
import { createWebViewOrigins } from './webViewOrigins.js'

/** The scene of an app that a person opened from a list. */
const defaultScene = 1001

/**
 * Starts the host of one mini program: opens its storage, runs its code, opens its first page.
 *
 * @throws TypeError for a wrong app.json, origin list or domain list, with the field's name
 */
export async function createHost(options: HostOptions) {
  const { app, window = globalThis.window, development = false } = options
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
  const { services, close } = await openServices(options, { enter, user, signal: closing.signal })
  const { files, lifecycle, log, looks, permissions, plugins, router, sharing, tabBar } = services
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
      const { catalog } = services
      const named = new Set(names)
      const parts = { catalog, loadComponents }
      await Promise.all(
        catalog.apis.map(
          (api) => api.kind === 'sync' && named.has(api.name) && api.prepare?.(parts),
        ),
      )
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
      close()
    },
  }
}

export type Host = Awaited<ReturnType<typeof createHost>>
