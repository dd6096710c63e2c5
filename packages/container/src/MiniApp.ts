import { createHost } from '@miniview/host'
import type { Host, HostOptions, HostUi, Toast } from '@miniview/host'
import { components, createMiniProgram } from '@miniview/miniprogram/runtime'
import type { CompiledApp, CompiledStyle, RunningMiniProgram } from '@miniview/miniprogram/runtime'
import { html, LitElement, nothing } from 'lit'
import { createContainerUi } from './createContainerUi.js'
import { createPageLayers } from './createPageLayers.js'
import { createWebViewElement } from './createWebViewElement.js'
import { dialogPlaceOf } from './dialogPlaceOf.js'
import type { DialogPlace } from './DialogPlace.js'
import { keepBrowserHistory } from './keepBrowserHistory.js'
import { messagesFor } from './messages.js'
import { miniAppStyles } from './miniAppStyles.js'
import { openCapsuleMenu } from './openCapsuleMenu.js'
import { backgroundScreen, startFailedScreen } from './problemScreens.js'
import { screenMetricsOf } from './screenMetricsOf.js'
import { showShareCard } from './showShareCard.js'
import type { SharePlace } from './showShareCard.js'
import { showTextDialog } from './showTextDialog.js'
import { toastTemplate } from './toastTemplate.js'
import { updateServiceWorker } from './updateServiceWorker.js'

export interface OpenOptions extends Omit<HostOptions, 'app' | 'ui' | 'components'> {
  /** What the compiler made of the mini program's folder: the default export of its `app.js`. */
  app: CompiledApp
  /** Addresses of pages to open at start, the lowest first, instead of the first page. */
  stack?: readonly string[]
  /**
   * Whether the container keeps the address bar and the back button in step, and opens the page that
   * the address names. Default true; set it to false in a shell with a router of its own.
   */
  browserHistory?: boolean
}

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
  }

  static override styles = miniAppStyles

  /** The running host; undefined before `open` ended and after `close`. */
  declare host: Host | undefined
  declare toast: Toast | undefined
  declare state: 'open' | 'background'
  declare startError: string | undefined
  #app: RunningMiniProgram | undefined
  #ui: HostUi
  #keepsHistory = false
  #stop: (() => void)[] = []
  #layers = createPageLayers()

  constructor() {
    super()
    this.state = 'open'
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
  async open({ app, stack, browserHistory = true, ...options }: OpenOptions): Promise<Host> {
    this.close()
    await this.updateComplete
    const running = createMiniProgram(app, {
      currentPages: () => this.host?.router.stack() ?? [],
      fail: (error) => this.host?.lifecycle.fail(error),
      readFile: async (path) => this.host!.files.read(path),
      readPicture: async (path) => this.host!.readPicture(path),
      createWebView: (given) => createWebViewElement(this.host!, this.#messages, given),
      share: (target) => void this.#shareByButton(target),
    })
    this.#app = running
    // `#/pages/x/x?…` is how a copied link names its page.
    const path =
      browserHistory && window.location.hash.startsWith('#/') && window.location.hash.slice(1)
    const enter = { ...(path && { path }), ...options.enter }
    try {
      this.host = await createHost({ ...options, enter, app: running, ui: this.#ui, components })
    } catch (error) {
      this.startError = error instanceof Error ? error.message : String(error)
      throw error
    }
    const { host } = this
    const onVisibility = () => this.#setForeground(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', onVisibility)
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const onTheme = () => {
      running.themeChanged()
      host.themeChanged(dark.matches ? 'dark' : 'light')
    }
    dark.addEventListener('change', onTheme)
    this.#stop.push(
      host.router.changed.on(() => this.requestUpdate()),
      () => document.removeEventListener('visibilitychange', onVisibility),
      () => dark.removeEventListener('change', onTheme),
    )
    await this.updateComplete
    await host.launch(stack)
    this.#keepsHistory = browserHistory
    if (browserHistory) {
      const leaving = () => this.#ui.showToast({ ...textToast, title: this.#messages.leaveHint })
      this.#stop.push(keepBrowserHistory({ router: host.router, window, leaving }))
    }
    await this.updateComplete
    return host
  }

  /** Puts a changed style in place of the one before, on every page that shows it. */
  replaceStyle(path: string, style: CompiledStyle): void {
    this.#app?.replaceStyle(path, style)
  }

  /** Closes the mini program and all its pages. */
  close(): void {
    for (const stop of this.#stop) stop()
    this.#stop = []
    this.host?.close()
    this.#app?.close()
    this.#app = undefined
    this.host = undefined
    this.toast = undefined
    this.startError = undefined
    this.state = 'open'
    this.#layers.clear()
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
    if (host) void openCapsuleMenu({ host, ...this.#sharePlace() })
  }

  async #shareByButton(target: object) {
    const content = await this.host?.share('button', target)
    if (content) await showShareCard(this.#sharePlace(), content)
  }

  #sharePlace(): SharePlace {
    return {
      place: this.#place(),
      linkTo: (pageUrl) => new URL(`#/${pageUrl}`, window.location.href).href,
      copy: (text) => this.#copy(text),
    }
  }

  override render() {
    return html`
      <div
        class="wx-root screen"
        part="screen"
        data-navigation=${
          (this.host?.router.top() ?? this.host?.entryLooks)?.json.navigationStyle ?? 'default'
        }
      >
        ${this.host ? this.#openApp(this.host) : nothing}
        ${this.startError ? startFailedScreen(this.#messages, this.startError) : nothing}
        <div class="dialogs"></div>
      </div>
    `
  }

  #openApp(host: Host) {
    const { router, app } = host
    const webView = router.top()?.webView
    // The bars are there before the first page, so that its code can ask how large the page is.
    const top = router.top() ?? host.entryLooks
    const messages = this.#messages
    const { tabBar } = app.appJson
    const canGoBack = router.stack().length > 1 || Boolean(webView?.canGoBack())
    return html`
      <mini-status-bar .json=${top.json}></mini-status-bar>
      <mini-navigation-bar
        .title=${top.bar.title}
        .json=${top.json}
        .messages=${messages}
        .canGoBack=${canGoBack}
        .isLoading=${Boolean(webView?.isLoading())}
        .hasHome=${!canGoBack && !top.isTab && top.path !== app.appJson.pages[0]}
        @back=${() => this.#goBack()}
        @home=${() => this.#goHome()}
        @menu=${() => this.#openMenu()}
        @close=${() => this.#closeByCapsule()}
      ></mini-navigation-bar>
      <main
        class="pages"
        @webviewchange=${() => this.requestUpdate()}
        @webviewback=${() => this.#goBack()}
      ></main>
      ${
        tabBar && top.isTab && !tabBar.custom
          ? html`<mini-tab-bar
              .tabBar=${tabBar}
              .messages=${messages}
              .selected=${top.path}
              @select=${({ detail }: CustomEvent<number>) => router.tapTab(detail)}
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

  override updated(): void {
    const { host } = this
    const place = this.renderRoot.querySelector<HTMLElement>('.pages')
    if (!host || !this.#app || !place) return
    this.#layers.update(place, {
      host,
      app: this.#app,
      messages: this.#messages,
      goHome: () => this.#goHome(),
    })
    const top = host.router.top()
    if (top) host.router.rendered(top)
  }
}
