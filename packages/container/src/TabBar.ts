import type { TabBar as TabBarJson } from '@miniview/host'
import { css, html, LitElement, nothing } from 'lit'
import type { Messages } from './messages.js'

/**
 * `<mini-tab-bar>`: app.json's `tabBar`.
 *
 * @fires select with the tab's index as `detail`
 */
export class TabBar extends LitElement {
  static override properties = {
    tabBar: { attribute: false },
    selected: { attribute: false },
    messages: { attribute: false },
  }

  static override styles = css`
    nav {
      display: flex;
      border-top: 0.5px solid var(--weui-FG-3, #0000001a);
      padding-bottom: env(safe-area-inset-bottom);
      background: var(--weui-BG-1, #f7f7f7);
    }
    a {
      display: flex;
      flex: 1;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 2px;
      min-height: 50px;
      color: inherit;
      font:
        11px/1.2 system-ui,
        sans-serif;
      text-decoration: none;
    }
    a:focus-visible {
      outline: 2px solid #07c160;
      outline-offset: -4px;
      border-radius: 8px;
    }
    img {
      display: block;
      width: 24px;
      height: 24px;
    }
  `

  declare tabBar: TabBarJson
  declare selected: string
  declare messages: Messages

  #select(event: Event, index: number) {
    event.preventDefault()
    this.dispatchEvent(new CustomEvent('select', { detail: index }))
  }

  override render() {
    const { list, color, selectedColor = '#07c160', backgroundColor } = this.tabBar
    return html`
      <nav aria-label=${this.messages.tabs} style=${style({ background: backgroundColor })}>
        ${list.map(({ pagePath, text, iconPath, selectedIconPath }, index) => {
          const isSelected = pagePath === this.selected
          const icon = isSelected ? (selectedIconPath ?? iconPath) : iconPath
          return html`
            <a
              href="#/${pagePath}"
              style=${style({ color: isSelected ? selectedColor : color })}
              aria-current=${isSelected ? 'page' : nothing}
              data-tab=${pagePath}
              @click=${(event: Event) => this.#select(event, index)}
            >
              ${icon ? html`<img src=${icon} alt="" />` : nothing}
              <span>${text}</span>
            </a>
          `
        })}
      </nav>
    `
  }
}

/** Only colours as app.json writes them; whatever else stands there is left out. */
function style(colors: Record<string, string | undefined>): string {
  return Object.entries(colors)
    .filter(([, color]) => color && /^#[\da-f]{3,8}$/i.test(color))
    .map(([name, color]) => `${name}: ${color}`)
    .join('; ')
}
