import type { ShownDocument } from '@miniview/host'
import { css, html } from 'lit'
import { adoptStyles } from './adoptStyles.js'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

/** One document is on the screen of a container; the next one takes its place. */
const shown = new WeakMap<HTMLElement, AbortController>()

/** Of the few kinds of documents, as the programs that make them are coloured. */
const colors: readonly [RegExp, string][] = [
  [/^doc/, '#2b579a'],
  [/^xls/, '#217346'],
  [/^ppt/, '#b7472a'],
]
const pdfColor = '#b30b00'

const styles = css`
  .document {
    display: flex;
    gap: 16px;
    align-items: center;
    padding: 16px;
    border-radius: 12px;
    background: var(--weui-BG-1);
  }
  .document-icon {
    display: flex;
    flex: none;
    align-items: flex-end;
    justify-content: center;
    box-sizing: border-box;
    width: 48px;
    height: 60px;
    padding: 8px 0;
    border-radius: 4px 16px 4px 4px;
    background: var(--document-color);
    color: #fff;
    font-size: 12px;
    font-weight: 600;
  }
  .document-facts {
    min-width: 0;
  }
  .document-name {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .document-size,
  .document-hint {
    color: var(--weui-FG-1);
    font-size: 14px;
  }
  .document-hint {
    margin: 12px 0 0;
  }
`

/**
 * Shows what a document is, and lets the person save it. A browser would show some types by itself, but
 * at an address of the container's own origin, where nobody's files belong.
 *
 * @returns when it is on the screen
 */
export async function showDocumentDialog(
  { layer, messages }: DialogPlace,
  { blob, fileName, fileType }: ShownDocument,
  signal: AbortSignal,
): Promise<boolean> {
  shown.get(layer)?.abort()
  const replaced = new AbortController()
  shown.set(layer, replaced)
  adoptStyles(layer, [styles])
  const [, color = pdfColor] = colors.find(([types]) => types.test(fileType)) ?? []
  void openDialog<void>({
    layer,
    label: `${messages.document}: ${fileName}`,
    dismissible: true,
    signal: AbortSignal.any([signal, replaced.signal]),
    content: (close) => html`
      <div class="weui-mask"></div>
      <div class="weui-half-screen-dialog weui-half-screen-dialog_show">
        <div class="weui-half-screen-dialog__hd">
          <strong class="weui-half-screen-dialog__title">${messages.document}</strong>
        </div>
        <div class="weui-half-screen-dialog__bd">
          <div class="document">
            <span class="document-icon" style="--document-color: ${color}" aria-hidden="true"
              >${fileType.toUpperCase()}</span
            >
            <div class="document-facts">
              <bdi class="document-name">${fileName}</bdi>
              <span class="document-size">${fileType.toUpperCase()} · ${sizeText(blob.size)}</span>
            </div>
          </div>
          <p class="document-hint">${messages.documentHint}</p>
        </div>
        <div class="weui-half-screen-dialog__ft permission-buttons">
          <button class="weui-btn weui-btn_default" data-action="close" @click=${() => close()}>
            ${messages.close}
          </button>
          <button
            class="weui-btn weui-btn_primary"
            data-action="save"
            autofocus
            @click=${() => save(blob, fileName)}
          >
            ${messages.saveFile}
          </button>
        </div>
      </div>
    `,
  })
  return true
}

/** Hands the file to the browser's downloads, with a type that no browser opens by itself. */
function save(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has to begin to read before the address goes; there is no event that tells it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB']
  return `${Number(value.toFixed(1))} ${unit}`
}
