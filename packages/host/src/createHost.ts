import type { GuardLimits } from '@miniview/bridge'
import type { ApiContext, ShellCaller } from './ApiContext.js'
import { checkAppJson } from './AppJson.js'
import { apis as declaredApis } from './apis/apis.gen.js'
import { createCatalog } from './createCatalog.js'
import type { Components } from './createCatalog.js'
import { createDialogQueue } from './createDialogQueue.js'
import { createDispatch } from './createDispatch.js'
import { createLifecycle } from './createLifecycle.js'
import type { EnterOptions } from './createLifecycle.js'
import { createLog } from './createLog.js'
import { createPermissions } from './createPermissions.js'
import { createPlugins } from './createPlugins.js'
import type { Plugin } from './createPlugins.js'
import { createRouter } from './createRouter.js'
import { createShellWx } from './createShellWx.js'
import type { AnyApi } from './defineApi.js'
import type { HostUi } from './HostUi.js'
import { toLimits } from './limits.js'
import type { Limits } from './limits.js'
import type { MiniProgram } from './MiniProgram.js'
import { resolvePageUrl } from './resolvePageUrl.js'
import { shareOf } from './shareOf.js'
import { openAppStorage } from './storage/openAppStorage.js'
import { openGrants } from './storage/openGrants.js'
import { openHostDatabase } from './storage/openHostDatabase.js'
import { userAgentSuffix } from './userAgentSuffix.js'
import type { UserAgentProfile } from './userAgentSuffix.js'
import { createWebView } from './webView.js'
import type { WebViewOptions } from './webView.js'
import { createWebViewOrigins } from './webViewOrigins.js'

export interface HostOptions {
  app: MiniProgram
  ui: HostUi
  /** Origins of H5 pages, compared exactly, such as `https://h5.example.com`. */
  webViewOrigins: readonly string[]
  /** Allows plain http on loopback addresses. Default false. */
  development?: boolean
  /** The signed-in user, to whom storage and permissions belong. Default `local`. */
  user?: string
  /** What pages see behind the browser's own user agent. Default `tcmpp`. */
  userAgent?: UserAgentProfile
  /** Default: 10 pages; `legacy` is what the oldest documents say. */
  limits?: 'legacy' | Partial<Limits>
  /** Whether routes called from a page call its callbacks. Default false, as on the platforms. */
  routeCallbacks?: boolean
  /** Whether some APIs need a person's tap. Default `require`, as on the platform. */
  gesture?: 'require' | 'off'
  /** How the app was entered; `path` is the first page. Default: app.json's entry page, scene 1001. */
  enter?: Partial<EnterOptions>
  /** Milliseconds without a sign of life after which a page counts as crashed. Default 10 000. */
  unresponsiveAfter?: number
  /** How much one page may call. */
  guardLimits?: GuardLimits
  /** More APIs, declared as this package's own are. */
  apis?: readonly AnyApi[]
  /** Components that the container draws, for `canIUse`. */
  components?: Components
  /** Default: the global one. */
  window?: Window & typeof globalThis
}

/** The scene of an app that a person opened from a list. */
const defaultScene = 1001

/**
 * Starts the host of one mini program: opens its storage, runs its code, opens its first page.
 *
 * @throws TypeError for a wrong app.json or origin list, with the field's name
 */
export async function createHost(options: HostOptions) {
  const { app, ui, window = globalThis.window, user = 'local' } = options
  checkAppJson(app.appJson)
  const origins = createWebViewOrigins({
    allowed: options.webViewOrigins,
    hostOrigin: window.location.origin,
    development: options.development ?? false,
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

  const database = await openHostDatabase()
  const [storage, grants] = await Promise.all([
    openAppStorage(database, user, app.appId),
    openGrants(database, user, app.appId),
  ])

  const closing = new AbortController()
  const caller: ShellCaller = { kind: 'shell', signal: closing.signal }
  const log = createLog(app.appId, console)
  const lifecycle = createLifecycle(enter)
  const dialogs = createDialogQueue()
  const services: Omit<ApiContext, 'caller'> = {
    app,
    catalog: createCatalog([...declaredApis, ...(options.apis ?? [])], options.components),
    dialogs,
    lifecycle,
    log,
    permissions: createPermissions({ app, dialogs, grants, ui }),
    plugins: createPlugins(app.appId),
    router: createRouter({ app, lifecycle, limits: toLimits(options.limits) }),
    storage,
    ui,
    window,
  }
  const { plugins, router } = services
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
    lifecycle,
    router,
    wx,
    permissions: services.permissions,
    /** Tells each call and its answer. */
    calls: dispatch.calls,
    /** Answers given in place of an API, by its name; for tests. */
    scriptedAnswers: dispatch.scripted,
    /** The allowed origins. */
    webViewOrigins: origins.list(),
    /** Public facts for the frames' names. */
    facts: {
      appId: app.appId,
      hostOrigin: window.location.origin,
      userAgentSuffix: userAgentSuffix(options.userAgent ?? 'tcmpp', app.appId),
    },

    /** Runs the app's code and opens the first page. */
    launch(): void {
      const logic = lifecycle.run(() => app.start(wx))
      lifecycle.launch(logic ?? { call: () => undefined })
      lifecycle.show()
      const query = Object.entries(enter.query).map((pair) =>
        pair.map(encodeURIComponent).join('='),
      )
      router.launch(`/${enter.path}?${query.join('&')}`)
    },

    /** Adds a function for `wx.invokeNativePlugin`. @throws TypeError for a bad or taken name */
    registerPlugin: (name: string, plugin: Plugin) => plugins.register(name, plugin),

    /** Gives a page its web-view. One page has one; the one before is closed. */
    openWebView(webViewOptions: WebViewOptions) {
      webViewOptions.page.webView?.close()
      const webView = createWebView(webViewOptions, {
        window,
        origins,
        log,
        answer: dispatch.forPage,
        guardLimits: options.guardLimits,
        unresponsiveAfter: options.unresponsiveAfter ?? 10_000,
      })
      webViewOptions.page.webView = webView
      return webView
    },

    /** What the page on top shares, after its messages were delivered. */
    share: (from: 'menu' | 'button') => shareOf(router.top(), from, { app, lifecycle }),

    /** The tab or window that shows the app came to the foreground. */
    show(): void {
      lifecycle.show()
      router.appShown()
    },
    hide(): void {
      router.appHidden()
      lifecycle.hide()
    },

    /** Closes all pages and ends what the app started. */
    close(): void {
      lifecycle.hide()
      router.close()
      closing.abort()
      window.removeEventListener('unhandledrejection', tellRejection)
      database?.close()
    },
  }
}

export type Host = Awaited<ReturnType<typeof createHost>>
