import { css, html } from 'lit'
import type { TemplateResult } from 'lit'
import { adoptStyles } from './adoptStyles.js'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

export interface ScreenOptions<T> {
  /** The accessible name, and the title in the bar where there is one. */
  label: string
  /** What stands below the bar. `close` ends the screen with a value. */
  content(close: (value: T) => void): TemplateResult
  /** A camera, a picture: dark whatever the theme, and without a bar of its own. Default false. */
  immersive?: boolean
  /** What stands at the bar's right, such as a button that ends the screen with a choice. */
  action?(close: (value: T) => void): TemplateResult
  signal: AbortSignal
}

const styles = css`
  .screen-panel {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    background: var(--weui-BG-0);
    color: var(--weui-FG-0);
  }
  .screen-panel.immersive {
    background: #000;
    color: #fff;
    color-scheme: dark;
  }
  .screen-bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
    padding: env(safe-area-inset-top) 4px 0;
    background: var(--weui-BG-2);
  }
  .screen-bar h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    font-size: 17px;
    font-weight: 600;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .screen-bar > :not(h2) {
    flex: 0 0 auto;
    min-width: 72px;
  }
  .screen-body {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
`

/**
 * Opens a screen that covers the whole container, in the browser's top layer, and ends when it closes.
 * What it holds open, such as a camera, its opener lets go afterwards.
 *
 * @returns the value, or undefined where the person left it by its close button or Escape
 */
export function openScreen<T>(
  { layer, messages }: DialogPlace,
  { label, content, immersive = false, action, signal }: ScreenOptions<T>,
): Promise<T | undefined> {
  adoptStyles(layer, [styles])
  return openDialog<T | undefined>({
    layer,
    label,
    dismissible: true,
    signal,
    content: (close) =>
      immersive
        ? html`<div class="screen-panel immersive">${content(close)}</div>`
        : html`
            <div class="screen-panel">
              <header class="screen-bar">
                <button class="text-button" data-action="close" @click=${() => close(undefined)}>
                  ${messages.close}
                </button>
                <h2>${label}</h2>
                <div>${action?.(close)}</div>
              </header>
              <div class="screen-body">${content(close)}</div>
            </div>
          `,
  })
}
