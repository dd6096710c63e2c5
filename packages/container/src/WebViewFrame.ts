import { toFrameName } from '@miniview/bridge'
import type { Host, PageEntry, WebView, WebViewHandlers } from '@miniview/host'
import { css, html, LitElement } from 'lit'
import type { PropertyValues } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { keyed } from 'lit/directives/keyed.js'
import { failedScreen, refusedScreen, unresponsiveScreen } from './problemScreens.js'
import type { Messages } from './messages.js'
import { weuiStyles } from './weuiStyles.js'

/**
 * `<mini-web-view>`: the frame that shows one page's H5 page, and what is shown in its place when
 * that is not possible. Sends `webviewchange` when its state changed.
 */
export class WebViewFrame extends LitElement {
  static override properties = {
    host: { attribute: false },
    page: { attribute: false },
    src: {},
    handlers: { attribute: false },
    immediate: { type: Boolean },
    messages: { attribute: false },
  }

  static override styles = [
    ...weuiStyles,
    css`
      :host,
      .wx-root,
      iframe {
        display: block;
        width: 100%;
        height: 100%;
        border: 0;
      }
      .wx-root {
        position: relative;
        overflow: auto;
      }
      .over {
        position: absolute;
        inset: 0;
        overflow: auto;
        background: var(--weui-BG-2);
      }
      .weui-msg {
        min-height: 100%;
      }
    `,
  ]

  declare host: Host
  declare page: PageEntry
  declare src: string
  declare handlers: WebViewHandlers
  declare immediate: boolean
  declare messages: Messages
  #webView: WebView | undefined
  /** Where the frame goes for `src`. */
  #address: string | undefined
  #stop: (() => void)[] = []
  /** Set anew to load the same address again. */
  #attempt = 0

  override connectedCallback(): void {
    super.connectedCallback()
    const { host, page } = this
    const webView = host.openWebView({
      page,
      frame: () => this.renderRoot.querySelector('iframe')?.contentWindow ?? null,
      handlers: this.handlers,
      immediate: this.immediate,
    })
    this.#webView = webView
    const onViolation = (event: SecurityPolicyViolationEvent) => this.#violated(event)
    document.addEventListener('securitypolicyviolation', onViolation)
    this.#stop = [
      webView.changed.on(() => this.#changed()),
      () => document.removeEventListener('securitypolicyviolation', onViolation),
    ]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stop) stop()
    this.#webView?.close()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#open()
  }

  #open() {
    this.#address = this.#webView?.open(this.src)
  }

  #changed() {
    this.requestUpdate()
    this.dispatchEvent(new Event('webviewchange', { bubbles: true, composed: true }))
  }

  #retry() {
    this.#attempt++
    this.#open()
    this.requestUpdate()
  }

  /** The container's policy names no frame, only the address; the page on top is the one that moved. */
  #violated({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) {
    const isMine = this.host.router.top() === this.page
    if (isMine && effectiveDirective === 'frame-src') this.#webView?.blocked(blockedURI)
  }

  override render() {
    const { messages } = this
    const status = this.#webView?.status() ?? { kind: 'page' }
    const goBack = () =>
      this.dispatchEvent(new Event('webviewback', { bubbles: true, composed: true }))
    if (status.kind === 'refused') {
      return html`<div class="wx-root">${refusedScreen(messages, status, goBack)}</div>`
    }
    if (status.kind === 'failed') {
      return html`<div class="wx-root">${failedScreen(messages, status, () => this.#retry())}</div>`
    }
    return html`<div class="wx-root">
      ${this.#frame()}
      ${
        status.kind === 'unresponsive'
          ? html`<div class="over">${unresponsiveScreen(messages, () => this.#retry())}</div>`
          : ''
      }
    </div>`
  }

  /** The name comes before the address: the page's first script reads it. */
  #frame() {
    // A new template result for each attempt makes a new frame, with an empty history.
    return keyed(
      this.#attempt,
      html`<iframe
        name=${toFrameName(this.host.facts)}
        sandbox="allow-scripts allow-same-origin allow-forms"
        allow=""
        referrerpolicy="strict-origin"
        title=${this.messages.webPage(this.host.app.name)}
        src=${ifDefined(this.#address)}
        @load=${() => this.#webView?.loaded()}
      ></iframe>`,
    )
  }
}
