import type { Host, PageLooks, TabBarLook } from '@miniview/host'
import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'
import type { Messages } from './messages.js'

export interface AppTemplateOptions {
  host: Host
  messages: Messages
  /** A web-view changed what the bars show of it. */
  changed(): void
  goBack(): void
  goHome(): void
  openMenu(): void
  close(): void
}

/** The bars around the pages, and the place for these. */
export function appTemplate(options: AppTemplateOptions): TemplateResult {
  const { host, messages, goBack } = options
  const { router } = host
  const webView = router.top()?.webView
  // The bars are there before the first page, so that its code can ask how large the page is.
  const top = router.top() ?? host.entryLooks
  const tabBar = tabBarOf(host, top)
  return html`
    <mini-status-bar .json=${top.json} .bar=${top.bar}></mini-status-bar>
    <mini-navigation-bar
      .json=${top.json}
      .bar=${top.bar}
      .messages=${messages}
      .canGoBack=${router.stack().length > 1 || Boolean(webView?.canGoBack())}
      .isLoading=${Boolean(webView?.isLoading())}
      .hasHome=${hasHomeButton(host, top)}
      @back=${goBack}
      @home=${options.goHome}
      @menu=${options.openMenu}
      @close=${options.close}
    ></mini-navigation-bar>
    ${tabBar?.position === 'top' ? tabBarTemplate(options, tabBar, top) : nothing}
    <main class="pages" @webviewchange=${options.changed} @webviewback=${goBack}></main>
    ${tabBar && tabBar.position !== 'top' ? tabBarTemplate(options, tabBar, top) : nothing}
  `
}

/** The page that the home button leads to, as routes write it. */
export function homeUrlOf({ app }: Host): string {
  const { entryPagePath, pages } = app.appJson
  return `/${entryPagePath ?? pages[0]}`
}

/** A person who was sent to a page in the middle finds from there to the first one. */
function hasHomeButton(host: Host, { path, isTab, json, bar }: PageLooks): boolean {
  if (bar.isHomeHidden || isTab || `/${path}` === homeUrlOf(host)) return false
  return host.router.stack().length < 2 || Boolean(json.homeButton)
}

/** A bar that the app draws itself is in its pages. */
function tabBarOf({ tabBar }: Host, { isTab }: PageLooks): TabBarLook | undefined {
  const look = isTab ? tabBar.look() : undefined
  return look?.custom ? undefined : look
}

function tabBarTemplate({ host, messages }: AppTemplateOptions, look: TabBarLook, top: PageLooks) {
  return html`<mini-tab-bar
    .look=${look}
    .messages=${messages}
    .selected=${top.path}
    @select=${({ detail }: CustomEvent<number>) => host.tabBar.tap(detail)}
  ></mini-tab-bar>`
}
