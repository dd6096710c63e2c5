import { ApiError } from '@miniview/bridge'
import { Component } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { loadOnce, toPageUrl } from '@miniview/host'
import type { CanvasScope, ContextPlace, Logic, PageEntry, ScrollTarget } from '@miniview/host'
import { instanceOf } from '../builtin/instances.js'
import type { CompiledApp } from '../CompiledApp.js'
import type { Components } from './createComponents.js'
import type { MiniProgramOptions } from './createMiniProgram.js'
import type { Packages } from './createPackages.js'
import { createIntersectionObserver } from './createIntersectionObserver.js'
import { createMediaQueryObserver } from './createMediaQueryObserver.js'
import { createPageView } from './createPageView.js'
import type { PageView } from './createPageView.js'
import { createReadiness } from './createReadiness.js'
import { createSelectorQuery } from './createSelectorQuery.js'
import type { StyleSheets } from './createStyleSheets.js'

export interface PagesOptions {
  compiled: CompiledApp
  packages: Packages
  components: Components
  builtInSheet: CSSStyleSheet
  styles: StyleSheets
  options: MiniProgramOptions
}

type Instance = Record<string, unknown>

/** What scripts know of a component as `this`; the framework's own part is in it. */
interface ComponentInstance {
  _$?: GeneralComponent
}

interface OpenedPage {
  entry: PageEntry
  instance: Instance
  component: GeneralComponent
  tabBar: TabBarRoot | undefined
  page: PageView
}

interface TabBarRoot {
  instance: Instance
  release(): void
}

const loadScrolling = loadOnce(() => import('./scrollPage.js'))

/** The page events that components hear by `pageLifetimes` too. */
const pageLifetimes = new Map([
  ['onShow', 'show'],
  ['onHide', 'hide'],
  ['onResize', 'resize'],
])

/** The tab bar that an app draws itself. */
const customTabBar = 'custom-tab-bar/index'

/** The opened pages of one app: their instances and elements. */
export function createPages({ compiled, components, builtInSheet, styles, options }: PagesOptions) {
  const opened = new WeakMap<PageEntry, OpenedPage>()
  const alive = new Set<OpenedPage>()

  function sheetsOf(paths: readonly string[]): CSSStyleSheet[] {
    const own = [...new Set(paths)]
    // The page's own styles come last, and app.wxss before all others.
    const all = styles.has('app') ? ['app', ...own.filter((path) => path !== 'app')] : own
    return [builtInSheet, ...all.map(styles.sheetOf)]
  }

  function create(entry: PageEntry): Logic {
    const call = (name: string, ...args: unknown[]) => {
      try {
        logic.call(name, ...args)
      } catch (error) {
        options.fail(error)
      }
    }
    const page = createPageView({
      json: entry.json,
      isThemed: Boolean(compiled.appJson.darkmode),
      styles: [],
      onScroll: (scrollTop) => call('onPageScroll', { scrollTop }),
      onReachBottom: () => call('onReachBottom'),
      onPullDown: () => call('onPullDownRefresh'),
    })
    const readiness = createReadiness()
    const closing = new AbortController()
    const place = {
      entry,
      view: page.view,
      scroller: page.scroller,
      attached: readiness.add,
      drawn: readiness.drawn,
      signal: closing.signal,
      useStyle(path: string) {
        if (!styles.has(path)) return
        const sheet = styles.sheetOf(path)
        const { adoptedStyleSheets: adopted } = page.root
        if (!adopted.includes(sheet)) page.root.adoptedStyleSheets = [...adopted, sheet]
      },
    }
    const { root, component, styles: used } = components.createRoot('page', toPageUrl(entry))
    components.place(component, place)
    const tabBar = entry.isTab && compiled.appJson.tabBar?.custom ? createTabBar() : undefined
    page.adopt(sheetsOf([...used, ...(tabBar?.styles ?? [])]))

    const instance = root.get() as unknown as Instance
    Object.assign(instance, {
      route: entry.path,
      __route__: entry.path,
      options: { ...entry.query },
      getOpenerEventChannel: () => entry.openerEventChannel,
      getTabBar: () => tabBar?.instance ?? null,
    })
    const record: OpenedPage = { entry, instance, component, tabBar, page }
    opened.set(entry, record)
    alive.add(record)
    root.attach(page.scroller as never, page.placeholder as never)

    function createTabBar() {
      const made = components.createRoot('custom-tab-bar', customTabBar)
      components.place(made.component, place)
      const placeholder = document.createElement('div')
      page.root.append(placeholder)
      made.root.attach(page.root as never, placeholder as never)
      return {
        instance: made.root.get() as unknown as Instance,
        styles: made.styles,
        release: () => made.root.release(),
      }
    }

    const logic: Logic = {
      has: (name) => typeof Component.getMethod(component, name) === 'function',
      call(name, ...args) {
        if (name === 'onReady') readiness.ready()
        const method = Component.getMethod(component, name)
        // A listener of the page's methods may be a field of the instance as well.
        const result = (method as ((...given: unknown[]) => unknown) | undefined)?.apply(
          instance,
          args,
        )
        const lifetime = pageLifetimes.get(name)
        if (lifetime) component.triggerPageLifetime(lifetime, args)
        if (name === 'onUnload') close()
        return result
      },
    }

    function close() {
      alive.delete(record)
      closing.abort()
      tabBar?.release()
      root.release()
      page.close()
    }

    page.setJson(entry.json)
    return logic
  }

  function componentOnTop(name: string): GeneralComponent {
    const entry = options.currentPages().at(-1)
    const component = entry && opened.get(entry)?.component
    if (!component) throw new Error(`${name}: there is no page yet`)
    return component
  }

  /** What an element of a page or component is controlled by; undefined where there is no such element. */
  function contextOf(
    { component: instance, page }: ContextPlace,
    tag: string,
    id: string,
  ): object | undefined {
    const component =
      (instance as ComponentInstance | undefined)?._$ ?? (page && opened.get(page)?.component)
    const name = `wx-${tag}`
    const node = component?.getShadowRoot()?.getElementById(id) as GeneralComponent | undefined
    const element = id
      ? elementOf(node)
      : (elementOf(component) ?? (page && opened.get(page)?.page.root))?.querySelector(name)
    return element?.localName === name ? instanceOf(element)?.context : undefined
  }

  function elementOf(component: GeneralComponent | undefined) {
    return component?.getBackendElement() as unknown as HTMLElement | null | undefined
  }

  return {
    create,
    contextOf,
    viewOf: (entry: PageEntry) => opened.get(entry)?.page.view,
    instanceOf: (entry: PageEntry): Instance => opened.get(entry)?.instance ?? {},

    pullDown(entry: PageEntry, isRefreshing: boolean): void {
      const pullDown = opened.get(entry)?.page.pullDown
      if (isRefreshing) pullDown?.start()
      else pullDown?.stop()
    },

    createSelectorQuery: () =>
      createSelectorQuery(componentOnTop('createSelectorQuery'), components.pageOf),

    createIntersectionObserver: (instance?: ComponentInstance, given?: object) =>
      createIntersectionObserver(
        instance?._$ ?? componentOnTop('createIntersectionObserver'),
        // Without a component the options may come first.
        given ?? (instance?._$ ? undefined : instance),
      ),

    createMediaQueryObserver: (instance?: ComponentInstance) =>
      createMediaQueryObserver(instance?._$ ?? componentOnTop('createMediaQueryObserver')),

    looksChanged(entry: PageEntry): void {
      opened.get(entry)?.page.setJson(entry.json)
    },

    async scrollPage(entry: PageEntry, target: ScrollTarget): Promise<void> {
      const page = opened.get(entry)
      if (!page) throw new ApiError('the page has an error')
      const { scrollPage } = await loadScrolling()
      await scrollPage(components.pageOf(page.component), page.component, target)
    },

    hideKeyboard(entry: PageEntry): boolean {
      const field = opened.get(entry)?.page.root.activeElement
      if (!field?.matches('input, textarea')) return false
      ;(field as HTMLElement).blur()
      return true
    },

    /** The canvases of a component, named by its `this`, or of the page on top. */
    canvases(instance: unknown): CanvasScope | undefined {
      const entry = options.currentPages().at(-1)
      const named = (instance as { _$?: GeneralComponent } | undefined)?._$
      const component = named ?? (entry && opened.get(entry)?.component)
      return component && components.canvasesOf(component)
    },
  }
}
