import { acceptPage, acceptUniMessages, isRecord, servePage, WireEventName } from '@miniview/bridge'
import type { GuardLimits, PageConnection, PageRequest, ServePageOptions } from '@miniview/bridge'
import type { PageCaller } from './ApiContext.js'
import { createEmitter } from './createEmitter.js'
import type { Log } from './createLog.js'
import { createMessageQueue } from './createMessageQueue.js'
import { createPageMenu } from './createPageMenu.js'
import { createWatchdog } from './createWatchdog.js'
import { isReachable } from './isReachable.js'
import type { PageEntry } from './PageEntry.js'
import { RefusedOriginError } from './webViewOrigins.js'
import type { Refusal, WebViewOrigins } from './webViewOrigins.js'

/** What a web-view shows. */
export type WebViewStatus =
  /** The frame shows the page. */
  | { kind: 'page' }
  /** The address may not be opened here. */
  | { kind: 'refused'; origin: string; refusal: Refusal }
  /** The page was there and answers no more: it crashed, or runs an endless loop. */
  | { kind: 'unresponsive' }
  /** The address could not be loaded. */
  | { kind: 'failed'; url: string }

/** The web-view's events, as the component's attributes name them. */
export interface WebViewHandlers {
  bindmessage?(detail: { data: unknown[] }): void
  bindevent?(detail: { data: unknown }): void
  bindload?(detail: { src: string }): void
  binderror?(detail: { url: string; fullUrl: string }): void
}

/** An event of the platform as an H5 page is told it. */
export interface ToldEvent {
  event: string
  payload: unknown
}

export interface WebViewServices {
  window: Window & typeof globalThis
  origins: WebViewOrigins
  log: Log
  /** What runs the calls of one document. */
  answer(caller: PageCaller): ServePageOptions['invoke']
  guardLimits?: GuardLimits | undefined
  /** Hears of each event that the page is told. */
  told?(event: ToldEvent): void
  /** Milliseconds without a sign of life after which a page counts as unresponsive. */
  unresponsiveAfter: number
}

export interface WebViewOptions {
  page: PageEntry
  /** The window of the frame that shows the page. */
  frame(): Window | null
  handlers: WebViewHandlers
  /** Delivers `postMessage` at once instead of on back, destroy, share and copy link. */
  immediate: boolean
}

/** Events to a page that is still loading; more are dropped, the oldest first. */
const maxWaitingEvents = 100

/**
 * One web-view: which document is in its frame, what is believed of it, and the channel to it. A new
 * document never inherits the channel of the one before.
 */
export function createWebView(options: WebViewOptions, services: WebViewServices) {
  const { page, handlers } = options
  const { origins, log, window } = services
  const changed = createEmitter<void>()
  const messages = createMessageQueue((text) =>
    log.warn({ page: page.path, api: 'postMessage' }, text),
  )
  let status: WebViewStatus = { kind: 'page' }
  let src = ''
  let url = ''
  let canGoBack = false
  let isLoading = false
  let hasOwnTitle = false
  let waitingEvents: unknown[] = []
  const closing = new AbortController()
  let menu = createPageMenu()
  let session: { connection: PageConnection; origin: string; gone: AbortController } | undefined
  /** The document that connected has not reported its `load` yet. */
  let awaitsLoad = false

  const watchdog = createWatchdog({
    after: services.unresponsiveAfter,
    ask: () => session?.connection.emit(WireEventName.ask, null),
    silent: () => setStatus({ kind: 'unresponsive' }),
  })

  function setStatus(next: WebViewStatus) {
    status = next
    changed.emit()
  }

  function disconnect(reason: string) {
    watchdog.stop()
    session?.gone.abort()
    session?.connection.close(reason)
    session = undefined
    canGoBack = false
  }

  function send(event: string, payload: unknown) {
    session?.connection.emit(event, payload)
    services.told?.({ event, payload })
  }

  function refuse(error: RefusedOriginError) {
    isLoading = false
    disconnect('the page was closed')
    log.warn({ page: page.path, api: 'web-view' }, `${error.message}`)
    setStatus({ kind: 'refused', origin: error.refused, refusal: error.refusal })
    handlers.binderror?.({ url: error.refused, fullUrl: error.refused })
  }

  function connect({ port, origin, href, loaded }: PageRequest) {
    disconnect('the page was left')
    awaitsLoad = !loaded
    hasOwnTitle = false
    menu = createPageMenu()
    url = href ?? url
    const gone = new AbortController()
    const caller: PageCaller = { kind: 'page', page, webView, origin, signal: gone.signal }
    const connection = servePage(port, {
      invoke: services.answer(caller),
      disconnected() {
        log.warn(
          { page: page.path, api: 'web-view' },
          `${origin} asked too much and was disconnected`,
        )
        session = undefined
        gone.abort()
        watchdog.stop()
      },
      ...(services.guardLimits && { limits: services.guardLimits }),
    })
    session = { connection, origin, gone }
    for (const data of waitingEvents) send('webviewEvent', data)
    waitingEvents = []
    watchdog.start()
    if (status.kind !== 'page') setStatus({ kind: 'page' })
  }

  const stopAccepting = acceptPage({
    window,
    frame: options.frame,
    allows: origins.allows,
    connect,
    refuse: (origin) => refuse(new RefusedOriginError(origin, 'notListed')),
  })

  const stopHearing = acceptUniMessages({
    window,
    frame: options.frame,
    allows: origins.allows,
    limits: services.guardLimits,
    invoke(name, args, origin) {
      // A document that connected has its own bridge, which knows the SDK's calls too.
      const signal = session?.gone.signal ?? closing.signal
      const caller: PageCaller = { kind: 'page', page, webView, origin, signal }
      void services.answer(caller)(`miniProgram.${name}`, decodeUrl(args))
    },
  })

  const webView = {
    changed,
    status: () => status,
    /** The page's current address: what it reported, as long as its origin is the verified one. */
    url: () => url,
    canGoBack: () => canGoBack,
    /** What the document says about the capsule's menu. */
    menu: () => menu,
    /** The verified origin of the document that is connected. */
    origin: () => session?.origin,
    /** Whether the frame was sent to an address and has not reported a document since. */
    isLoading: () => isLoading,

    /** Opens an address. @returns the one that the frame loads; undefined where it may not */
    open(address: string): string | undefined {
      src = address
      isLoading = true
      try {
        url = origins.admit(address).href
      } catch (error) {
        refuse(error as RefusedOriginError)
        return undefined
      }
      setStatus({ kind: 'page' })
      return url
    },

    /** The frame's `load`: a document is there. One that did not connect ends the channel of the one before. */
    loaded(): void {
      isLoading = false
      if (!awaitsLoad) {
        disconnect('the page was left')
        void probe(url)
      }
      awaitsLoad = false
      changed.emit()
      if (status.kind === 'page') handlers.bindload?.({ src: url || src })
    },

    /** The browser's policy kept the frame from going to an origin. */
    blocked(address: string): void {
      const origin = URL.canParse(address) ? new URL(address).origin : address
      refuse(new RefusedOriginError(origin, 'notListed'))
    },

    /** What the page says of itself; an address is believed only on its verified origin. */
    report(
      origin: string,
      report: { href: string; title: string; canGoBack: boolean },
    ): string | undefined {
      watchdog.heard()
      if (status.kind === 'unresponsive') setStatus({ kind: 'page' })
      if (URL.canParse(report.href) && new URL(report.href).origin === origin) url = report.href
      if (canGoBack !== report.canGoBack) {
        canGoBack = report.canGoBack
        changed.emit()
      }
      return hasOwnTitle ? undefined : report.title
    },

    /** A title that was set explicitly stays until the page loads anew. */
    keepTitle(): void {
      hasOwnTitle = true
    },

    postMessage(data: unknown): void {
      if (options.immediate) handlers.bindmessage?.({ data: [data] })
      else messages.add(data)
    },

    sendEvent(data: unknown): void {
      handlers.bindevent?.({ data })
    },

    /** Sends an event to the page; one that is still loading gets it when it connects. */
    emit(data: unknown): void {
      if (session) send('webviewEvent', data)
      else waitingEvents = [...waitingEvents, data].slice(-maxWaitingEvents)
    },

    /** Tells the page's bridge an event of the platform. @param told with the files that `data` names */
    tell(event: string, told: { data: object; files: readonly [path: string, content: Blob][] }) {
      if (session) send(event, told)
    },

    /** Delivers the messages that wait. */
    flush(): void {
      const data = messages.take()
      if (data.length > 0) handlers.bindmessage?.({ data })
    },

    close(): void {
      stopAccepting()
      stopHearing()
      closing.abort()
      disconnect('the page was closed')
    },
  }

  /** A frame does not tell a page from an error page; one that did not connect may be either. */
  async function probe(address: string) {
    if (await isReachable(window, address)) return
    if (session || address !== url || status.kind !== 'page') return
    setStatus({ kind: 'failed', url: address })
    handlers.binderror?.({ url: address, fullUrl: address })
  }

  return webView
}

export type WebView = ReturnType<typeof createWebView>

/** `uni.webView` encodes addresses once more than pages write them. */
function decodeUrl(args: unknown): unknown {
  if (!isRecord(args) || typeof args['url'] !== 'string') return args
  try {
    return { ...args, url: decodeURI(args['url']) }
  } catch {
    return args
  }
}
