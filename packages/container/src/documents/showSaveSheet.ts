import type { ShownDocument } from '@miniview/host'
import { css, html } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openDialog } from '../openDialog.js'
import { panelTemplate } from '../panelTemplate.js'
import { createSaving } from './createSaving.js'
import { documentWords } from './documentWords.js'

/** Of the few kinds of documents, as the programs that make them are coloured. */
const colors: readonly [RegExp, string][] = [
  [/^doc/, '#2b579a'],
  [/^xls/, '#217346'],
  [/^ppt/, '#b7472a'],
]
const otherColor = '#6b6b6b'

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

/** Shows what a document is that no viewer is for, and lets the person save it. Ends when it closes. */
export async function showSaveSheet(
  { layer, language, messages }: DialogPlace,
  { blob, fileName, fileType }: ShownDocument,
  signal: AbortSignal,
): Promise<void> {
  const words = inLanguage(language, documentWords)
  const [, color = otherColor] = colors.find(([types]) => types.test(fileType)) ?? []
  const type = fileType.toUpperCase()
  const ended = new AbortController()
  const save = createSaving(blob, fileName, ended.signal)
  adoptStyles(layer, [styles])
  await openDialog<void>({
    layer,
    label: `${words.frame.document}: ${fileName}`,
    dismissible: true,
    signal,
    content: (close) =>
      panelTemplate({
        title: words.frame.document,
        body: html`<div class="document">
            <span class="document-icon" style="--document-color: ${color}" aria-hidden="true"
              >${type || '…'}</span
            >
            <div class="document-facts">
              <bdi class="document-name">${fileName}</bdi>
              <span class="document-size"
                >${[type, sizeText(blob.size)].filter(Boolean).join(' · ')}</span
              >
            </div>
          </div>
          <p class="document-hint">${words.hint}</p>`,
        buttons: html`<button
            class="weui-btn weui-btn_default"
            data-action="close"
            @click=${() => close()}
          >
            ${messages.close}
          </button>
          <button class="weui-btn weui-btn_primary" data-action="save" autofocus @click=${save}>
            ${messages.saveFile}
          </button>`,
      }),
  })
  ended.abort()
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB']
  return `${Number(value.toFixed(1))} ${unit}`
}
