import type { ShownDocument } from '@miniview/host'
import { css, html, nothing, render, svg } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import { systemTheme } from '../systemTheme.js'
import { connectFrame } from './connectFrame.js'
import { createSaving } from './createSaving.js'
import { documentWords } from './documentWords.js'
import { sharingOf } from './sharingOf.js'
import type { Viewer } from './viewers.js'

const styles = css`
  .viewer-frame,
  .viewer-state {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border: 0;
  }
  .viewer-state {
    display: flex;
    flex-direction: column;
    gap: 12px;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    padding: 24px;
    background: var(--weui-BG-0);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .viewer-state:empty {
    display: none;
  }
  .viewer-state p {
    margin: 0 0 12px;
    color: var(--weui-FG-1);
    font-size: 15px;
  }
  .viewer-state .weui-loading {
    width: 32px;
    height: 32px;
  }
  .viewer-actions {
    display: flex;
    justify-content: flex-end;
  }
  .viewer-action {
    width: 44px;
    height: 44px;
    padding: 10px;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .viewer-action svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`

const icons = {
  save: svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4v11M7 10.500l5 5 5-5M4.500 20h15" /></svg>`,
  share: svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 15V4M7.500 8 12 3.500 16.500 8M8 11H5.500v9.500h13V11H16" /></svg>`,
}

/**
 * Shows a document on a screen of its own. What draws it runs in a frame without an origin, because
 * whoever made the document may have made it for that code.
 *
 * @returns when it is shown, when its content turns out to be of another type, or when it is closed
 */
export async function showViewer(
  place: DialogPlace,
  shownDocument: ShownDocument,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<'shown' | 'unsupported' | 'closed'> {
  const { layer, language, messages } = place
  const { blob, fileName, fileType, showMenu } = shownDocument
  const words = inLanguage(language, documentWords)
  const bytes = await blob.arrayBuffer()
  if (signal.aborted) return 'closed'
  adoptStyles(layer, [styles])
  const ended = new AbortController()
  const save = createSaving(blob, fileName, ended.signal)
  const share = showMenu ? sharingOf(shownDocument) : undefined
  const frame = document.createElement('iframe')
  const state = document.createElement('div')

  frame.className = 'viewer-frame'
  frame.title = fileName
  // Nothing but scripts: no origin, no windows, no forms, no downloads, no way to the tab.
  frame.sandbox.add('allow-scripts')
  state.className = 'viewer-state'
  state.setAttribute('role', 'status')
  render(html`<i class="weui-loading" role="img" aria-label=${messages.loading}></i>`, state)

  let close = () => {}
  const screen = openScreen<void>(place, {
    label: fileName,
    signal,
    action: () => html`
      <div class="viewer-actions">
        ${
          share
            ? html`<button
                class="viewer-action"
                data-action="share"
                aria-label=${words.share}
                @click=${share}
              >
                ${icons.share}
              </button>`
            : nothing
        }
        <button
          class="viewer-action"
          data-action="save"
          aria-label=${messages.saveFile}
          @click=${save}
        >
          ${icons.save}
        </button>
      </div>
    `,
    content(end) {
      close = () => end()
      return html`${frame}${state}`
    },
  })
  void screen.then(() => ended.abort())

  return new Promise((resolve) => {
    ended.signal.addEventListener('abort', () => resolve('closed'))
    connectFrame(frame, {
      viewer,
      given: {
        bytes,
        fileName,
        fileType,
        theme: systemTheme(),
        language,
        words: words.frame,
      },
      signal: ended.signal,
      escape: () => close(),
      shown() {
        render(nothing, state)
        state.remove()
        resolve('shown')
      },
      unreadable() {
        frame.remove()
        render(unreadableTemplate(), state)
        state.querySelector('button')?.focus()
        resolve('unsupported')
      },
    })
  })

  function unreadableTemplate() {
    return html`
      <i class="weui-icon-warn weui-icon_msg" aria-hidden="true"></i>
      <strong>${words.unreadable(fileType.toUpperCase())}</strong>
      <p>${words.unreadableHint}</p>
      <button class="weui-btn weui-btn_primary" data-action="save" @click=${save}>
        ${messages.saveFile}
      </button>
    `
  }
}
