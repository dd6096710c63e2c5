import type { Host, PageLooks, TabBarLook } from '@miniview/host'
import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'
import { homeUrlOf } from './goHome.js'
import type { Messages } from './messages.js'

export interface AppTemplateOptions {
  host: Host
  messages: Messages
  /** Whether a toast keeps the person from pages and tabs. */
  isMasked: boolean
  /** A web-view changed what the bars show of it. */
  changed(): void
  goBack(): void
  goHome(): void
  openMenu(): void
  close(): void
}

/** The bars around the pages, and the place for these. */
export function appTemplate(options: AppTemplateOptions): TemplateResult {
  const { host, messages, isMasked, goBack } = options
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
    <main
      class="pages"
      ?inert=${isMasked}
      @webviewchange=${options.changed}
      @webviewback=${goBack}
    ></main>
    ${tabBar && tabBar.position !== 'top' ? tabBarTemplate(options, tabBar, top) : nothing}
  `
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

function tabBarTemplate(
  { host, messages, isMasked }: AppTemplateOptions,
  look: TabBarLook,
  top: PageLooks,
) {
  return html`<mini-tab-bar
    ?inert=${isMasked}
    .look=${look}
    .messages=${messages}
    .selected=${top.path}
    @select=${({ detail }: CustomEvent<number>) => host.tabBar.tap(detail)}
  ></mini-tab-bar>`
}
