import { createHost } from '@miniview/host'
import type { Host, HostOptions, HostUi, PageEntry, Toast } from '@miniview/host'
import { html, LitElement, nothing } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import { repeat } from 'lit/directives/repeat.js'
import { components } from './components.js'
import { createContainerUi } from './createContainerUi.js'
import { dialogPlaceOf } from './dialogPlaceOf.js'
import type { DialogPlace } from './DialogPlace.js'
import { keepBrowserHistory } from './keepBrowserHistory.js'
import { messagesFor } from './messages.js'
import { miniAppStyles } from './miniAppStyles.js'
import { createObjectApp } from './objectApp.js'
import type { ObjectApp } from './objectApp.js'
import { openCapsuleMenu } from './openCapsuleMenu.js'
import { backgroundScreen, missingScreen, startFailedScreen } from './problemScreens.js'
import { screenMetricsOf } from './screenMetricsOf.js'
import { showTextDialog } from './showTextDialog.js'
import { toastTemplate } from './toastTemplate.js'
import { updateServiceWorker } from './updateServiceWorker.js'

export interface OpenOptions extends Omit<HostOptions, 'app' | 'ui' | 'components'> {
  app: ObjectApp
  /**
   * Whether the container keeps the address bar and the back button in step, and opens the page that
   * the address names. Default true; set it to false in a shell with a router of its own.
   */
  browserHistory?: boolean
}

/** How long a closed page slides out; the stylesheet has the same time. */
const transitionTime = 250

const textToast = { kind: 'toast', icon: 'none', duration: 2_000, mask: false } as const

/**
 * `<mini-app>`: the phone-like container. It fills the box that the page around it gives it.
 *
 * @fires miniappclose when the person closes the mini program; cancel it to do otherwise than showing
 *   a screen that opens it again
 */
export class MiniApp extends LitElement {
  static override properties = {
    host: { state: true },
    toast: { state: true },
    state: { state: true },
    startError: { state: true },
    leaving: { state: true },
  }

  static override styles = miniAppStyles

  /** The running host; undefined before `open` ended and after `close`. */
  declare host: Host | undefined
  declare toast: Toast | undefined
  declare state: 'open' | 'background'
  declare startError: string | undefined
  /** Pages that are closed and still slide out. */
  declare leaving: readonly PageEntry[]
  #app: ReturnType<typeof createObjectApp> | undefined
  #ui: HostUi
  #keepsHistory = false
  #stop: (() => void)[] = []
  #shown: readonly PageEntry[] = []

  constructor() {
    super()
    this.state = 'open'
    this.leaving = []
    this.#ui = createContainerUi({
      place: () => this.#place(),
      setToast: (toast) => (this.toast = toast),
      metrics: () => screenMetricsOf(this.renderRoot),
      updateApp: updateServiceWorker,
    })
  }

  /**
   * Starts a mini program, in place of the one before.
   *
   * @throws TypeError for a wrong app.json or origin list; the text is shown to the person too
   */
  async open({ app, browserHistory = true, ...options }: OpenOptions): Promise<Host> {
    this.close()
    await this.updateComplete
    this.#app = createObjectApp(app, () => this.host?.router.stack() ?? [])
    // `#/pages/x/x?…` is how a copied link names its page.
    const path =
      browserHistory && window.location.hash.startsWith('#/') && window.location.hash.slice(1)
    const enter = { ...(path && { path }), ...options.enter }
    try {
      this.host = await createHost({ ...options, enter, app: this.#app, ui: this.#ui, components })
    } catch (error) {
      this.startError = error instanceof Error ? error.message : String(error)
      throw error
    }
    const { host } = this
    const onVisibility = () => this.#setForeground(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', onVisibility)
    this.#stop.push(
      host.router.changed.on(() => this.#routed(host)),
      () => document.removeEventListener('visibilitychange', onVisibility),
    )
    host.launch()
    this.#keepsHistory = browserHistory
    if (browserHistory) {
      const leaving = () => this.#ui.showToast({ ...textToast, title: this.#messages.leaveHint })
      this.#stop.push(keepBrowserHistory({ router: host.router, window, leaving }))
    }
    await this.updateComplete
    return host
  }

  /** Closes the mini program and all its pages. */
  close(): void {
    for (const stop of this.#stop) stop()
    this.#stop = []
    this.host?.close()
    this.host = undefined
    this.toast = undefined
    this.startError = undefined
    this.state = 'open'
    this.leaving = []
    this.#shown = []
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.close()
  }

  get #messages() {
    return messagesFor(this.lang || document.documentElement.lang || navigator.language)
  }

  #place(): DialogPlace {
    return dialogPlaceOf(this, this.#messages)
  }

  #routed(host: Host) {
    const alive = host.router.allPages()
    const closed = this.#shown.filter((page) => !alive.includes(page))
    this.#shown = alive
    if (closed.length > 0) {
      this.leaving = [...this.leaving, ...closed]
      setTimeout(() => {
        this.leaving = this.leaving.filter((page) => !closed.includes(page))
      }, transitionTime)
    }
    this.requestUpdate()
  }

  #setForeground(isForeground: boolean) {
    if (isForeground && this.state === 'open') this.host?.show()
    else if (!isForeground) this.host?.hide()
  }

  #closeByCapsule() {
    const event = new Event('miniappclose', { bubbles: true, composed: true, cancelable: true })
    if (!this.dispatchEvent(event)) return
    this.state = 'background'
    this.host?.hide()
  }

  #reopen() {
    this.state = 'open'
    this.host?.show()
  }

  #goBack() {
    const { router } = this.host!
    if (this.#keepsHistory) window.history.back()
    else if (router.stack().length > 1) router.navigateBack(1)
  }

  #goHome() {
    const { router, app } = this.host!
    const home = `/${app.appJson.entryPagePath ?? app.appJson.pages[0]}`
    if (router.isTabPath(home.slice(1))) router.switchTab(home)
    else router.reLaunch(home)
  }

  async #copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      this.#ui.showToast({ ...textToast, title: this.#messages.copied })
    } catch {
      // Where the browser refuses, the person can still copy it by hand.
      await showTextDialog(this.#place(), this.#messages.copyLink, text)
    }
  }

  #openMenu() {
    const { host } = this
    if (!host) return
    const linkTo = (pageUrl: string) => new URL(`#/${pageUrl}`, window.location.href).href
    void openCapsuleMenu({ place: this.#place(), host, linkTo, copy: (text) => this.#copy(text) })
  }

  override render() {
    return html`
      <div class="wx-root screen" part="screen">
        ${this.host ? this.#openApp(this.host) : nothing}
        ${this.startError ? startFailedScreen(this.#messages, this.startError) : nothing}
        <div class="dialogs"></div>
      </div>
    `
  }

  #openApp(host: Host) {
    const { router, app } = host
    const top = router.top()
    const messages = this.#messages
    if (!top) return nothing
    const { tabBar } = app.appJson
    const canGoBack = router.stack().length > 1 || Boolean(top.webView?.canGoBack())
    return html`
      <mini-status-bar .json=${top.json}></mini-status-bar>
      <mini-navigation-bar
        .title=${top.bar.title}
        .json=${top.json}
        .messages=${messages}
        .canGoBack=${canGoBack}
        .isLoading=${Boolean(top.webView?.isLoading())}
        .hasHome=${!canGoBack && !top.isTab && top.path !== app.appJson.pages[0]}
        @back=${() => this.#goBack()}
        @home=${() => this.#goHome()}
        @menu=${() => this.#openMenu()}
        @close=${() => this.#closeByCapsule()}
      ></mini-navigation-bar>
      <main class="pages">${this.#pages(host, top)}</main>
      ${
        tabBar && top.isTab
          ? html`<mini-tab-bar
              .tabBar=${tabBar}
              .messages=${messages}
              .selected=${top.path}
              @select=${({ detail }: CustomEvent<string>) => this.#selectTab(host, detail)}
            ></mini-tab-bar>`
          : nothing
      }
      ${toastTemplate(this.toast)}
      ${
        this.state === 'background'
          ? html`<div class="background">
              ${backgroundScreen(messages, app.name, () => this.#reopen())}
            </div>`
          : nothing
      }
    `
  }

  #selectTab({ router }: Host, pagePath: string) {
    router.switchTab(`/${pagePath}`)
  }

  #pages(host: Host, top: PageEntry) {
    const alive = host.router.allPages()
    return repeat(
      [...alive, ...this.leaving],
      (page) => page.id,
      (page) => {
        const isLeaving = !alive.includes(page)
        const classes = {
          page: true,
          hidden: page !== top && !isLeaving,
          leaving: isLeaving,
          pushed: host.router.stack().indexOf(page) > 0,
        }
        return html`
          <section class=${classMap(classes)} ?inert=${page !== top} data-path=${page.path}>
            ${this.#page(host, page)}
          </section>
        `
      },
    )
  }

  #page(host: Host, page: PageEntry) {
    if (page.isMissing) return missingScreen(this.#messages, page.path, () => this.#goHome())
    const objectPage = this.#app?.pageOf(page)
    if (!objectPage?.webview) return nothing
    return html`
      <mini-page-view
        .host=${host}
        .page=${page}
        .objectPage=${objectPage}
        .messages=${this.#messages}
        @webviewchange=${() => this.requestUpdate()}
        @webviewback=${() => this.#goBack()}
      ></mini-page-view>
    `
  }

  override updated(): void {
    const top = this.host?.router.top()
    if (top) this.host?.router.rendered(top)
  }
}
