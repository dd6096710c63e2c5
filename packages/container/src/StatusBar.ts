import type { PageLooks } from '@miniview/host'
import { css, html, LitElement } from 'lit'
import { barColors } from './barColors.js'

/** `<mini-status-bar>`: the time, in a window that is no phone itself. */
export class StatusBar extends LitElement {
  static override properties = {
    json: { attribute: false },
    bar: { attribute: false },
    time: { state: true },
  }

  static override styles = css`
    div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      height: 32px;
      padding: 0 20px;
      font:
        600 14px/32px system-ui,
        sans-serif;
    }
    svg {
      display: block;
    }
  `

  declare json: PageLooks['json']
  declare bar: PageLooks['bar']
  declare time: string
  #timer: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#tick()
    this.#timer = setInterval(() => this.#tick(), 1_000)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  #tick() {
    this.time = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  }

  override render() {
    return html`
      <div style=${barColors(this)} aria-hidden="true">
        <span>${this.time}</span>
        <svg width="26" height="12" viewBox="0 0 26 12" fill="none" stroke="currentColor">
          <rect x="0.5" y="0.5" width="22" height="11" rx="3" opacity="0.5" />
          <rect x="2" y="2" width="16" height="8" rx="1.8" fill="currentColor" stroke="none" />
          <path d="M24.5 4v4" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </div>
    `
  }
}
