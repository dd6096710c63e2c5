import type { TabBarLook } from '@miniview/host'
import { css, html, LitElement, nothing } from 'lit'
import type { Messages } from './messages.js'

type TabItem = TabBarLook['list'][number]

/**
 * `<mini-tab-bar>`: the app's tab bar.
 *
 * @fires select with the tab's index as `detail`
 */
export class TabBar extends LitElement {
  static override properties = {
    look: { attribute: false },
    selected: { attribute: false },
    messages: { attribute: false },
  }

  static override styles = css`
    /* A grid row can be any part of its own height, which makes the bar come and go smoothly. */
    :host {
      display: grid;
      flex: none;
      grid-template-rows: 1fr;
    }
    :host([data-animated]) {
      transition:
        grid-template-rows 250ms ease-out,
        visibility 250ms;
    }
    :host([data-hidden]) {
      grid-template-rows: 0fr;
      visibility: hidden;
    }
    nav {
      display: flex;
      min-height: 0;
      overflow: hidden;
      background: var(--weui-BG-1, #f7f7f7);
      box-shadow: inset 0 0.5px var(--border, var(--weui-FG-3, #0000001a));
    }
    nav.top {
      box-shadow: inset 0 -0.5px var(--border, var(--weui-FG-3, #0000001a));
    }
    a {
      display: flex;
      flex: 1;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 2px;
      min-width: 0;
      min-height: 50px;
      padding-bottom: env(safe-area-inset-bottom);
      color: inherit;
      font:
        11px/1.2 system-ui,
        sans-serif;
      text-decoration: none;
    }
    .top a {
      min-height: 44px;
      padding: 0;
      font-size: 15px;
    }
    .top a[aria-current] {
      box-shadow: inset 0 -2px currentColor;
    }
    a:focus-visible {
      outline: 2px solid #07c160;
      outline-offset: -4px;
      border-radius: 8px;
    }
    .face {
      position: relative;
      display: grid;
      justify-items: center;
      gap: 2px;
      max-width: 100%;
    }
    .text {
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    img {
      display: block;
      width: 24px;
      height: 24px;
    }
    .mark {
      position: absolute;
      top: -4px;
      left: calc(50% + 8px);
      box-sizing: border-box;
      min-width: 16px;
      padding: 1px 4px;
      border-radius: 8px;
      background: #fa5151;
      color: #fff;
      font-size: 10px;
      line-height: 14px;
      text-align: center;
      white-space: nowrap;
    }
    .dot {
      top: -2px;
      min-width: 0;
      width: 8px;
      height: 8px;
      padding: 0;
    }
    /* Without a picture, the mark stands beside the text. */
    .plain .mark {
      left: calc(100% - 2px);
      top: -8px;
    }
    @media (prefers-reduced-motion: reduce) {
      :host([data-animated]) {
        transition: none;
      }
    }
  `

  declare look: TabBarLook
  declare selected: string
  declare messages: Messages

  #select(event: Event, index: number) {
    event.preventDefault()
    this.dispatchEvent(new CustomEvent('select', { detail: index }))
  }

  override willUpdate(): void {
    this.toggleAttribute('data-hidden', !this.look.isShown)
    this.toggleAttribute('data-animated', this.look.isAnimated)
  }

  override render() {
    const { list, backgroundColor, borderStyle, position } = this.look
    const colors = style({ background: backgroundColor, '--border': borderColors.get(borderStyle) })
    return html`
      <nav
        class=${position === 'top' ? 'top' : ''}
        aria-label=${this.messages.tabs}
        style=${colors}
      >
        ${list.map((item, index) => this.#tab(item, index))}
      </nav>
    `
  }

  #tab({ pagePath, text, iconPath, selectedIconPath, mark }: TabItem, index: number) {
    const { color, selectedColor = '#07c160', position } = this.look
    const isSelected = pagePath === this.selected
    const icon = isSelected ? (selectedIconPath ?? iconPath) : iconPath
    const hasIcon = Boolean(icon) && position !== 'top'
    return html`
      <a
        href="#/${pagePath}"
        style=${style({ color: isSelected ? selectedColor : color })}
        aria-current=${isSelected ? 'page' : nothing}
        data-tab=${pagePath}
        @click=${(event: Event) => this.#select(event, index)}
      >
        <span class=${hasIcon ? 'face' : 'face plain'}>
          ${hasIcon ? html`<img src=${icon!} alt="" />` : nothing}
          <span class="text">${text}</span>
          ${this.#mark(mark)}
        </span>
      </a>
    `
  }

  #mark(mark: TabItem['mark']) {
    if (!mark) return nothing
    if (mark.kind === 'badge') return html`<span class="mark">${mark.text}</span>`
    return html`<span class="mark dot" role="img" aria-label=${this.messages.somethingNew}></span>`
  }
}

/** What app.json calls the line above the bar. */
const borderColors = new Map<string | undefined, string>([
  ['black', '#00000033'],
  ['white', '#ffffff33'],
])

/** Only colours as app.json writes them; whatever else stands there is left out. */
function style(colors: Record<string, string | undefined>): string {
  return Object.entries(colors)
    .filter(([, color]) => color && /^#[\da-f]{3,8}$/i.test(color))
    .map(([name, color]) => `${name}: ${color}`)
    .join('; ')
}

// The element is defined when the first app with a tab bar opens.
if (!customElements.get('mini-tab-bar')) customElements.define('mini-tab-bar', TabBar)
