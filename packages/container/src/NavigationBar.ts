import type { PageLooks } from '@miniview/host'
import { css, html, LitElement, nothing } from 'lit'
import { barColors } from './barColors.js'
import type { Messages } from './messages.js'

/**
 * `<mini-navigation-bar>`: back or home, the title, and the capsule.
 *
 * @fires back, home, menu, close
 */
export class NavigationBar extends LitElement {
  static override properties = {
    json: { attribute: false },
    bar: { attribute: false },
    messages: { attribute: false },
    canGoBack: { attribute: false },
    hasHome: { attribute: false },
    isLoading: { attribute: false },
  }

  static override styles = css`
    header {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      height: 44px;
      padding: env(safe-area-inset-top) 104px 0;
    }
    h1 {
      margin: 0;
      overflow: hidden;
      font:
        600 17px/44px system-ui,
        sans-serif;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .loading {
      flex: none;
      width: 16px;
      height: 16px;
      margin-inline-end: 6px;
      border: 2px solid color-mix(in srgb, currentColor 20%, transparent);
      border-top-color: currentColor;
      border-radius: 50%;
      animation: turn 1s linear infinite;
    }
    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }
    button {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid #07c160;
      outline-offset: -4px;
      border-radius: 8px;
    }
    .left {
      position: absolute;
      display: flex;
      inset-inline-start: 0;
    }
    .capsule {
      position: absolute;
      inset-inline-end: 10px;
      display: flex;
      pointer-events: auto;
      border: 0.5px solid color-mix(in srgb, currentColor 20%, transparent);
      border-radius: 16px;
      background: color-mix(in srgb, currentColor 4%, transparent);
    }
    .capsule button {
      width: 43px;
      height: 32px;
    }
    .capsule button + button {
      border-inline-start: 0.5px solid color-mix(in srgb, currentColor 20%, transparent);
    }
  `

  declare json: PageLooks['json']
  declare bar: PageLooks['bar']
  declare messages: Messages
  declare canGoBack: boolean
  declare hasHome: boolean
  /** Whether an H5 page is on its way. */
  declare isLoading: boolean

  #tell(type: 'back' | 'home' | 'menu' | 'close') {
    return () => this.dispatchEvent(new Event(type))
  }

  override render() {
    const { messages, bar } = this
    const isLoading = this.isLoading || bar.isLoading
    const isCustom = this.json.navigationStyle === 'custom'
    return html`
      <header style=${barColors(this)}>
        ${isCustom ? nothing : this.#left()}
        ${isLoading ? html`<span class="loading" role="status" aria-label=${messages.loading}></span>` : nothing}
        ${isCustom ? nothing : html`<h1>${bar.title}</h1>`}
        <div class="capsule">
          <button
            aria-label=${messages.menu}
            aria-haspopup="dialog"
            data-action="menu"
            @click=${this.#tell('menu')}
          >
            <svg width="20" height="8" viewBox="0 0 20 8" fill="currentColor" aria-hidden="true">
              <circle cx="3" cy="4" r="2" />
              <circle cx="10" cy="4" r="3" />
              <circle cx="17" cy="4" r="2" />
            </svg>
          </button>
          <button aria-label=${messages.close} data-action="close" @click=${this.#tell('close')}>
            <svg
              width="18"
              height="18"
              viewBox="0 0 18 18"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              aria-hidden="true"
            >
              <circle cx="9" cy="9" r="7.5" />
              <circle cx="9" cy="9" r="3" fill="currentColor" stroke="none" />
            </svg>
          </button>
        </div>
      </header>
    `
  }

  #left() {
    return html`<div class="left">
      ${this.canGoBack ? this.#backButton() : nothing}${this.hasHome ? this.#homeButton() : nothing}
    </div>`
  }

  #backButton() {
    return html`
      <button aria-label=${this.messages.back} data-action="back" @click=${this.#tell('back')}>
        <svg
          width="12"
          height="20"
          viewBox="0 0 12 20"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          aria-hidden="true"
        >
          <path d="M10.5 1.5 2 10l8.5 8.5" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
      </button>
    `
  }

  #homeButton() {
    return html`
      <button aria-label=${this.messages.home} data-action="home" @click=${this.#tell('home')}>
        <svg
          width="20"
          height="20"
          viewBox="0 0 20 20"
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          aria-hidden="true"
        >
          <path d="M2.5 9.5 10 2.5l7.5 7v8h-5v-5h-5v5h-5z" stroke-linejoin="round" />
        </svg>
      </button>
    `
  }
}
