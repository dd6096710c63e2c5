import { createHost } from '@miniview/host'
import type { EnterOptions, Host, HostUi } from '@miniview/host'
import { createMiniProgram } from '@miniview/miniprogram/runtime'
import type { CompiledStyle, RunningMiniProgram } from '@miniview/miniprogram/runtime'
import { html, LitElement, nothing } from 'lit'
import { appTemplate } from './appTemplate.js'
import type { AppSwitch } from './apps/createAppSwitch.js'
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
    isBehind: { state: true },
    ended: { state: true },
  }

  static override styles = miniAppStyles

  /** The running host; undefined before `open` ended and after `close`. */
  declare host: Host | undefined
  declare toast: ShownToast | undefined
  declare state: 'open' | 'background'
  declare startError: string | undefined
  /** Whether another app is in front of this one. */
  declare isBehind: boolean
  /** The name of the app that ended itself. */
  declare ended: string | undefined
  /** The element of the app that was there first, in one of an app that another one opened. */
  #first: MiniApp | undefined
  /** All apps that run; in the first one's element only, from when it opens another. */
  #apps: AppSwitch | undefined
  #inFront: (() => void)[] = []
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
    this.isBehind = false
    this.#ui = createContainerUi({
      place: () => this.place(),
      setToast: (toast) => (this.toast = toast),
      toast: (title) => this.#toast(title),
      metrics: () => screenMetricsOf(this.renderRoot),
      menuButton: () => capsuleBoxOf(this.renderRoot),
      map: () => this.#options?.map,
      linkTo: (pageUrl) => (this.#options?.linkTo ?? linkByHash)(pageUrl),
      updateApp: updateServiceWorker,
      closeApp: () => this.#closeByCapsule(),
      programs: {
        openMiniProgram: async (target, signal) =>
          (await this.#loadApps())?.open(this, target, signal) ?? 'unknown',
        returnToMiniProgram: async (extraData) =>
          this.#running?.back(this, extraData, 'opener') ?? false,
        exitMiniProgram: () => this.#exit(),
      },
      whenInFront: () =>
        this.isBehind ? new Promise((resolve) => this.#inFront.push(resolve)) : undefined,
    })
  }

  /**
   * Starts a mini program, in place of the one before.
   *
   * @throws TypeError for a wrong app.json or origin list; the text is shown to the person too
   */
  async open(opening: OpenOptions): Promise<Host> {
    this.#apps?.close()
    this.#apps = undefined
    return this.#start(opening)
  }

  async #start(opening: OpenOptions): Promise<Host> {
    const { browserHistory = true, linkTo = linkByHash, ...given } = opening
    const { app, stack, map, users, apps: _apps, ...options } = given
    this.#end()
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
    const path = browserHistory && !this.#first && pageUrlInHash()
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
      place: () => this.place(),
      linkTo,
      toast: (title) => this.#toast(title),
      users,
      switchApp: () => this.#switchApp(closing.signal),
      restart: () => this.#restart(),
      signal: closing.signal,
    })
    await this.updateComplete
    await host.launch(stack)
    if (browserHistory) {
      const { router } = host
      // From its first page an app that another one opened leads back to that one.
      const leaving = () =>
        this.#first ? this.#closeByCapsule() : this.#toast(this.#messages.leaveHint)
      const whose = { appId: host.app.appId, hasAddress: !this.#first }
      this.#history = keepBrowserHistory({ router, window, ...whose, leaving })
      this.#stop.push(this.#history.stop)
      if (this.isBehind) this.#history.pause()
    }
    if (this.isBehind) host.hide()
    await this.updateComplete
    return host
  }

  /** Brings the bars in step with the host, and the host with the browser. */
  #follow(host: Host, running: RunningMiniProgram) {
    const show = () => this.requestUpdate()
    this.#stop.push(
      ...[host.router, host.looks, host.tabBar].map(({ changed }) => changed.on(show)),
      followBrowser(this, { host, running, isOpen: () => this.state === 'open' && !this.isBehind }),
    )
  }

  /** Puts a changed style in place of the one before, on every page that shows it. */
  replaceStyle(path: string, style: CompiledStyle): void {
    this.#app?.replaceStyle(path, style)
  }

  /** The element of the app in front: this one's, or that of one that was opened from it. */
  get shown(): MiniApp {
    return this.#apps?.shown() ?? this
  }

  /** Makes this the element of an app that another one opens. */
  joins(first: MiniApp): void {
    this.#first = first
  }

  /** Another app comes in front: this one lives on, unseen. @param reason as `App.onHide` tells it */
  goBehind(reason: number): void {
    this.isBehind = true
    this.classList.add('behind')
    this.#history?.pause()
    this.host?.hide(reason)
  }

  /** @param enter how the app was entered, where it runs already */
  comeToFront(enter?: EnterOptions): void {
    this.isBehind = false
    this.state = 'open'
    this.classList.remove('behind')
    this.#history?.resume()
    this.host?.show(enter)
    for (const resolve of this.#inFront.splice(0)) resolve()
  }

  /** Goes back to where the browser's history was when this app opened. */
  async rewindHistory(): Promise<void> {
    await this.#history?.rewind()
  }

  /** Whether the browser's history follows the pages. */
  get keepsHistory(): boolean {
    return this.#options?.browserHistory ?? true
  }

  get #running(): AppSwitch | undefined {
    return (this.#first ?? this).#apps
  }

  /** All apps that run; undefined where this shell has only one. */
  async #loadApps(): Promise<AppSwitch | undefined> {
    const first = this.#first ?? this
    const registry = first.#options?.apps
    if (!registry) return undefined
    const { createAppSwitch } = await import('./apps/createAppSwitch.js')
    const place = first.renderRoot.querySelector<HTMLElement>('.apps')!
    return (first.#apps ??= createAppSwitch({ registry, first, place }))
  }

  #switchApp(signal: AbortSignal) {
    const running = this.#running
    if (!running || running.running().length < 2) return undefined
    return () => running.choose(this, signal)
  }

  /** The app ends itself, and the one that opened it is shown. */
  #exit() {
    if (this.#running?.back(this, {}, 'any')) return
    const event = new Event('miniappclose', { bubbles: true, composed: true, cancelable: true })
    // The answer leaves before the page that waits for it does.
    setTimeout(() => this.dispatchEvent(event) && void this.endProgram())
  }

  /** Ends the code and the pages, and says so on the screen; the element and other apps stay. */
  async endProgram(): Promise<void> {
    const name = this.host?.app.name
    await this.rewindHistory()
    this.#end()
    this.ended = name
  }

  /** Closes the mini program and all its pages, and those that were opened from it. */
  close(): void {
    this.#apps?.close()
    this.#apps = undefined
    this.isBehind = false
    this.#end()
  }

  #end() {
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
    this.ended = undefined
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

  /** Where dialogs of this app go. */
  place(): DialogPlace {
    return dialogPlaceOf(this, this.#language)
  }

  #closeByCapsule() {
    const event = new Event('miniappclose', { bubbles: true, composed: true, cancelable: true })
    if (!this.dispatchEvent(event) || this.#running?.leave(this)) return
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
    // Other apps run on.
    await this.#start({ ...options, enter: { path: entryPagePath ?? pages[0]!, ...enter } })
  }

  override render() {
    return html`
      <div class="stack">
        <div
          class="wx-root screen"
          part="screen"
          ?inert=${this.isBehind}
          data-navigation=${
            (this.host?.router.top() ?? this.host?.entryLooks)?.json.navigationStyle ?? 'default'
          }
        >
          ${this.host ? this.#appTemplate(this.host) : nothing}
          ${this.startError ? startFailedScreen(this.#messages, this.startError) : nothing}
          ${this.ended === undefined ? nothing : this.#background(this.ended, () => this.#restart())}
          <div class="dialogs"></div>
        </div>
        <div class="apps"></div>
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
      ${this.state === 'background' ? this.#background(host.app.name, () => this.#reopen()) : nothing}
    `
  }

  #background(appName: string, reopen: () => void) {
    return html`<div class="background">${backgroundScreen(this.#messages, appName, reopen)}</div>`
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
