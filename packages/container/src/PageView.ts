import type { Host, PageEntry, WebViewHandlers } from '@miniview/host'
import { html, LitElement, nothing } from 'lit'
import type { Messages } from './messages.js'
import type { ObjectPage, WebViewAttributes } from './objectApp.js'

/** `<mini-page-view>`: what a page of an `ObjectApp` shows, which is its web-view. */
export class PageView extends LitElement {
  static override properties = {
    host: { attribute: false },
    page: { attribute: false },
    objectPage: { attribute: false },
    messages: { attribute: false },
  }

  declare host: Host
  declare page: PageEntry
  declare objectPage: ObjectPage
  declare messages: Messages
  #handlers: WebViewHandlers | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.objectPage.onChange(() => this.requestUpdate())
  }

  /** The web-view fills the page; it brings its own shadow root. */
  override createRenderRoot() {
    return this
  }

  override render() {
    const { webview } = this.objectPage
    if (!webview) return nothing
    this.#handlers ??= this.#bind(webview)
    const src = typeof webview.src === 'string' ? webview.src : webview.src(this.objectPage.data())
    if (!src) return nothing
    return html`
      <mini-web-view
        .host=${this.host}
        .page=${this.page}
        .src=${src}
        .handlers=${this.#handlers}
        .immediate=${webview.immediate ?? false}
        .messages=${this.messages}
      ></mini-web-view>
    `
  }

  #bind(webview: WebViewAttributes): WebViewHandlers {
    const handle = (type: string, name: string | undefined) => (detail: unknown) => {
      if (name) this.host.lifecycle.run(() => this.objectPage.call(name, { type, detail }))
    }
    return {
      bindmessage: handle('message', webview.bindmessage),
      bindevent: handle('event', webview.bindevent),
      bindload: handle('load', webview.bindload),
      binderror: handle('error', webview.binderror),
    }
  }
}
