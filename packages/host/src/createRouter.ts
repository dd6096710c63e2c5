import { ApiError } from '@miniview/bridge'
import { createEmitter } from './createEmitter.js'
import type { Lifecycle, WindowSize } from './createLifecycle.js'
import { EventChannel } from './EventChannel.js'
import type { Limits } from './limits.js'
import type { Looks } from './createLooks.js'
import { emptyLogic } from './MiniProgram.js'
import type { MiniProgram } from './MiniProgram.js'
import type { PageEntry } from './PageEntry.js'
import { resolvePageUrl } from './resolvePageUrl.js'
import type { PageUrl } from './resolvePageUrl.js'

export interface RouterOptions {
  app: MiniProgram
  lifecycle: Lifecycle
  limits: Limits
  looks: Looks
}

/** An item of the tab bar, as `onTabItemTap` tells it. */
export interface TabItem {
  index: number
  pagePath: string
  text: string
}

/**
 * The page stack. Each function either does its whole work or throws an ApiError and changes nothing.
 * Texts and order of lifecycle functions as measured on the platform.
 */
export function createRouter({ app, lifecycle, limits, looks }: RouterOptions) {
  const pagePaths = new Set(app.appJson.pages)
  const changed = createEmitter<void>()
  /** Tab pages live on while another tab is shown. */
  const tabs = new Map<string, PageEntry>()
  const ready = new WeakSet<PageEntry>()
  let stack: readonly PageEntry[] = []
  let lastId = 0

  const top = () => stack.at(-1)

  function find(url: string): PageUrl {
    const target = resolvePageUrl(url, top()?.path)
    if (!pagePaths.has(target.path)) {
      throw new ApiError(`page "${target.path}" is not found`)
    }
    return target
  }

  function create({ path, query }: PageUrl, channel = new EventChannel()): PageEntry {
    const page: Omit<PageEntry, 'logic'> = {
      ...looks.of(path),
      id: ++lastId,
      query,
      isMissing: !pagePaths.has(path),
      openerEventChannel: channel,
      covers: [],
      webView: undefined,
    }
    const entry = page as PageEntry
    const logic = page.isMissing ? undefined : lifecycle.run(() => app.createPage(entry))
    return Object.assign(entry, { logic: logic ?? emptyLogic })
  }

  function call(page: PageEntry, name: string, ...args: unknown[]) {
    return lifecycle.run(() => page.logic.call(name, ...args))
  }

  function open(page: PageEntry) {
    if (page.isTab) tabs.set(page.path, page)
    call(page, 'onLoad', { ...page.query })
    call(page, 'onShow')
  }

  function close(page: PageEntry) {
    // Messages that the page posted earlier arrive before it unloads.
    page.webView?.flush()
    call(page, 'onUnload')
    page.webView?.close()
    page.webView = undefined
    if (tabs.get(page.path) === page) tabs.delete(page.path)
  }

  /** Closes `closing`, top first, and shows `next`. */
  function replace(closing: readonly PageEntry[], next: readonly PageEntry[], opened?: PageEntry) {
    for (const page of closing.toReversed()) close(page)
    stack = next
    if (opened) open(opened)
    else call(next.at(-1)!, 'onShow')
    changed.emit()
  }

  /** Closes what covers the page on top. @returns false where nothing does */
  function closeCover(): boolean {
    const close = top()?.covers.at(-1)
    close?.()
    // Who walked back in the browser's history hears that the page is still there.
    if (close) changed.emit()
    return close !== undefined
  }

  function allPages(): PageEntry[] {
    return [...new Set([...tabs.values(), ...stack])]
  }

  return {
    /** Tells after each change of the stack. */
    changed,
    stack: () => stack,
    top,
    /** Every page that is alive: those of the stack and the tab pages behind it. */
    allPages,
    isTabPath: looks.isTabPath,
    /** The page on top. @throws ApiError before there is one */
    current(): PageEntry {
      const page = top()
      if (!page) throw new ApiError('no page is open')
      return page
    },

    /**
     * Brings the code of a page here, then runs `open`. Where nothing is to be waited for it runs at
     * once, which keeps the order of calls.
     *
     * @throws ApiError for a page that is not in app.json, or code that could not be loaded
     */
    whenLoaded<T>(url: string, open: () => T): T | Promise<T> {
      const loading = app.load?.(find(url).path)
      return loading ? loading.then(open) : open()
    },

    /** Opens the first page, or the built-in one where app.json does not have it. */
    launch(url: string): void {
      const target = resolvePageUrl(url)
      if (!pagePaths.has(target.path)) {
        lifecycle.pageNotFound({ ...target, isEntryPage: true })
        if (stack.length > 0) return
      }
      const page = create(target)
      stack = [page]
      open(page)
      changed.emit()
    },

    navigateTo(url: string): EventChannel {
      const target = find(url)
      if (looks.isTabPath(target.path)) throw new ApiError('can not navigateTo a tabbar page')
      if (stack.length >= limits.pageStack) throw new ApiError('webview count limit exceed')
      const [openerEnd, openedEnd] = EventChannel.pair()
      const page = create(target, openedEnd)
      const before = top()
      if (before) call(before, 'onHide')
      stack = [...stack, page]
      open(page)
      changed.emit()
      return openerEnd
    },

    redirectTo(url: string): void {
      const target = find(url)
      if (looks.isTabPath(target.path)) throw new ApiError('can not redirectTo a tabbar page')
      const page = create(target)
      replace(stack.slice(-1), [...stack.slice(0, -1), page], page)
    },

    reLaunch(url: string): void {
      const page = create(find(url))
      replace(allPages(), [page], page)
    },

    switchTab(url: string): void {
      const { path } = find(url)
      if (!looks.isTabPath(path)) throw new ApiError('can not switch to no-tabBar page')
      const kept = tabs.get(path)
      if (kept && kept === top()) return
      const closing = stack.filter((page) => !page.isTab)
      const left = top()
      if (left?.isTab) call(left, 'onHide')
      const page = kept ?? create({ path, query: {} })
      replace(closing, [page], kept ? undefined : page)
    },

    navigateBack(delta: number): void {
      if (stack.length < 2) throw new ApiError('cannot navigate back at first page.')
      if (closeCover()) return
      const kept = Math.max(1, stack.length - delta)
      replace(stack.slice(kept), stack.slice(0, kept))
    },

    closeCover,

    /** The page's screen is there for the first time. */
    rendered(page: PageEntry): void {
      if (ready.has(page)) return
      ready.add(page)
      call(page, 'onReady')
    },

    /** Runs `onShow` or `onHide` of the visible page with the app's own. */
    appShown: () => void (top() && call(top()!, 'onShow')),
    appHidden: () => void (top() && call(top()!, 'onHide')),

    /** The screen has another size. The pages below hear nothing, as on the platform. */
    resized(size: WindowSize): void {
      if (top()) call(top()!, 'onResize', { size })
    },

    /** The person tapped an item of the tab bar: its page is shown, and hears of it. */
    tapTab({ index, pagePath, text }: TabItem): void {
      if (top()?.path !== pagePath) this.switchTab(`/${pagePath}`)
      call(top()!, 'onTabItemTap', { index, pagePath, text })
    },

    /** Closes every page. */
    close(): void {
      for (const page of allPages().toReversed()) close(page)
      stack = []
      changed.emit()
    },
  }
}

export type Router = ReturnType<typeof createRouter>
