import { createHost } from '@miniview/host'
import type { Host, HostUi } from '@miniview/host'
import { createMiniProgram } from '@miniview/miniprogram/runtime'
import type { CompiledStyle, RunningMiniProgram } from '@miniview/miniprogram/runtime'
import { html, LitElement, nothing } from 'lit'
import { appTemplate } from './appTemplate.js'
import { createContainerUi } from './createContainerUi.js'
import { createMaskedFocus } from './createMaskedFocus.js'
import { createMenuScreens } from './createMenuScreens.js'
import type { MenuScreens } from './createMenuScreens.js'
import { createPageLayers } from './createPageLayers.js'
import { dialogPlaceOf } from './dialogPlaceOf.js'
import type { DialogPlace } from './DialogPlace.js'
import { followBrowser } from './followBrowser.js'
import { goHome } from './goHome.js'
import { keepBrowserHistory } from './keepBrowserHistory.js'
import type { KeptHistory } from './keepBrowserHistory.js'
import { linkByHash, pageUrlInHash } from './linkByHash.js'
import { messagesFor } from './messages.js'
import { miniAppStyles } from './miniAppStyles.js'
import type { OpenOptions } from './OpenOptions.js'
import { backgroundScreen, startFailedScreen } from './problemScreens.js'
import { programServices } from './programServices.js'
import { capsuleBoxOf, screenMetricsOf } from './screenMetricsOf.js'
import { toastTemplate } from './toastTemplate.js'
import type { ShownToast } from './toastTemplate.js'
import { updateServiceWorker } from './updateServiceWorker.js'

const textToast = { kind: 'toast', icon: 'none', duration: 2_000, mask: false } as const

/**
 * `<mini-app>`: the phone-like container. It fills the box that the page around it gives it.
 *
 * @fires miniappclose when the person closes the mini program; cancel it to do otherwise than showing
 *   a screen that opens it again
 * @fires miniapprestart when the person starts the mini program anew; cancel it to do so otherwise than
 *   by `open` with the same options
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
  declare toast: ShownToast | undefined
  declare state: 'open' | 'background'
  declare startError: string | undefined
  #app: RunningMiniProgram | undefined
  #ui: HostUi
  #history: KeptHistory | undefined
  #options: OpenOptions | undefined
  #menu: MenuScreens | undefined
  #stop: (() => void)[] = []
  #layers = createPageLayers()
  #maskedFocus = createMaskedFocus()

  constructor() {
    super()
    this.state = 'open'
    this.#ui = createContainerUi({
      place: () => this.#place(),
      setToast: (toast) => (this.toast = toast),
      toast: (title) => this.#toast(title),
      metrics: () => screenMetricsOf(this.renderRoot),
      menuButton: () => capsuleBoxOf(this.renderRoot),
      map: () => this.#options?.map,
      linkTo: (pageUrl) => (this.#options?.linkTo ?? linkByHash)(pageUrl),
      updateApp: updateServiceWorker,
      closeApp: () => this.#closeByCapsule(),
    })
  }

  /**
   * Starts a mini program, in place of the one before.
   *
   * @throws TypeError for a wrong app.json or origin list; the text is shown to the person too
   */
  async open(opening: OpenOptions): Promise<Host> {
    const {
      app,
      stack,
      browserHistory = true,
      linkTo = linkByHash,
      map,
      users,
      ...options
    } = opening
    this.close()
    this.#options = opening
    await this.updateComplete
    const services = programServices({
      host: () => this.host,
      messages: () => this.#messages,
      share: (target) => void this.#menu?.shareByButton(target),
      showPictureMenu: (path) => void this.#menu?.openPictureMenu(path),
      map,
    })
    const running = createMiniProgram(app, services)
    this.#app = running
    const path = browserHistory && pageUrlInHash()
    const enter = { ...(path && { path }), ...options.enter }
    try {
      // The bars stand before the first page's code asks how large the page is.
      if (app.appJson.tabBar) await import('./TabBar.js')
      this.host = await createHost({ ...options, enter, app: running, ui: this.#ui })
    } catch (error) {
      this.startError = error instanceof Error ? error.message : String(error)
      throw error
    }
    const { host } = this
    this.#follow(host, running)
    const closing = new AbortController()
    this.#stop.push(() => closing.abort())
    this.#menu = createMenuScreens(host, {
      place: () => this.#place(),
      linkTo,
      toast: (title) => this.#toast(title),
      users,
      restart: () => this.#restart(),
      signal: closing.signal,
    })
    await this.updateComplete
    await host.launch(stack)
    if (browserHistory) {
      const leaving = () => this.#toast(this.#messages.leaveHint)
      this.#history = keepBrowserHistory({ router: host.router, window, leaving })
      this.#stop.push(this.#history.stop)
    }
    await this.updateComplete
    return host
  }

  /** Brings the bars in step with the host, and the host with the browser. */
  #follow(host: Host, running: RunningMiniProgram) {
    const show = () => this.requestUpdate()
    this.#stop.push(
      ...[host.router, host.looks, host.tabBar].map(({ changed }) => changed.on(show)),
      followBrowser(this, { host, running, isOpen: () => this.state === 'open' }),
    )
  }

  /** Puts a changed style in place of the one before, on every page that shows it. */
  replaceStyle(path: string, style: CompiledStyle): void {
    this.#app?.replaceStyle(path, style)
  }

  /** Closes the mini program and all its pages. */
  close(): void {
    for (const stop of this.#stop) stop()
    this.#stop = []
    this.#history = undefined
    this.#menu = undefined
    this.host?.close()
    this.#app?.close()
    this.#app = undefined
    this.host = undefined
    this.toast = undefined
    this.startError = undefined
    this.state = 'open'
    this.#layers.clear()
    this.#maskedFocus.stop()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.close()
  }

  get #language() {
    return this.lang || document.documentElement.lang || navigator.language
  }

  get #messages() {
    return messagesFor(this.#language)
  }

  #place(): DialogPlace {
    return dialogPlaceOf(this, this.#language)
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
    if (this.#history) window.history.back()
    else if (router.stack().length > 1) router.navigateBack(1)
  }

  #toast(title: string) {
    this.#ui.showToast({ ...textToast, title })
  }

  /** Runs the mini program's code anew, from its first page. */
  async #restart() {
    const event = new Event('miniapprestart', { bubbles: true, composed: true, cancelable: true })
    if (!this.dispatchEvent(event)) return
    const { stack, enter, ...options } = this.#options!
    const { entryPagePath, pages } = options.app.appJson
    await this.#history?.rewind()
    await this.open({ ...options, enter: { path: entryPagePath ?? pages[0]!, ...enter } })
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
        ${this.host ? this.#appTemplate(this.host) : nothing}
        ${this.startError ? startFailedScreen(this.#messages, this.startError) : nothing}
        <div class="dialogs"></div>
      </div>
    `
  }

  #appTemplate(host: Host) {
    const messages = this.#messages
    return html`
      ${appTemplate({
        host,
        messages,
        isMasked: Boolean(this.toast?.mask),
        changed: () => this.requestUpdate(),
        goBack: () => this.#goBack(),
        goHome: () => goHome(host),
        openMenu: () => this.#menu?.openMenu(),
        close: () => this.#closeByCapsule(),
      })}
      ${toastTemplate(this.toast)}
      ${
        this.state === 'background'
          ? html`<div class="background">
              ${backgroundScreen(messages, host.app.name, () => this.#reopen())}
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
      goHome: () => goHome(host),
    })
    this.#maskedFocus.update(place)
    const top = host.router.top()
    if (top) host.router.rendered(top)
  }
}
