import { html } from 'lit'
import { continueByTap } from '../continueByTap.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openDialog } from '../openDialog.js'
import { panelTemplate } from '../panelTemplate.js'

export interface PickerOptions {
  /** As a file input takes it. */
  accept: string
  count: number
}

const words = {
  en: { title: 'Waiting for your choice', text: 'Close this if you chose nothing.' },
  zhCN: { title: '正在等待您选择', text: '如果没有选择任何文件，请关闭此窗口。' },
}

/** Milliseconds after which a person who is back has seen that nothing happens. */
const patience = 1_500

/**
 * Opens the browser's own file picker; its album on phones.
 *
 * @returns undefined where the person closed it
 */
export async function pickFiles(
  place: DialogPlace,
  { accept, count }: PickerOptions,
  signal: AbortSignal,
): Promise<readonly File[] | undefined> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', hidden: true, accept, multiple: count > 1 })
  // Some browsers forget a picker whose element is nowhere.
  place.layer.append(input)
  const ended = new AbortController()
  try {
    const closed = AbortSignal.any([signal, ended.signal])
    const chosen = choiceOf(input, closed)
    const isOpen = await continueByTap(place, () => open(input), signal)
    if (!isOpen) return undefined
    whenBack(closed, () => void askWhetherClosed(place, input, closed))
    return await chosen
  } finally {
    ended.abort()
    input.remove()
  }
}

/** `showPicker` says where it may not open; `click` is silent then. */
function open(input: HTMLInputElement): true {
  if ('showPicker' in input) input.showPicker()
  else (input as HTMLInputElement).click()
  return true
}

function choiceOf(
  input: HTMLInputElement,
  signal: AbortSignal,
): Promise<readonly File[] | undefined> {
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve(undefined))
    signal.addEventListener('abort', () => resolve(undefined))
  })
}

/** Runs `then` some time after the browser's window is in front again. */
function whenBack(signal: AbortSignal, then: () => void): void {
  let wasAway = false
  // No event tells it while the focus is in a frame.
  const timer = setInterval(() => {
    if (!document.hasFocus()) wasAway = true
    else if (wasAway) {
      clearInterval(timer)
      setTimeout(then, patience)
    }
  }, 300)
  signal.addEventListener('abort', () => clearInterval(timer))
}

/**
 * Older browsers do not tell when a picker closes without a choice. That the person is back does not say it
 * either: a phone that converts large files answers later. So the person says it.
 */
async function askWhetherClosed(
  { layer, language, messages }: DialogPlace,
  input: HTMLInputElement,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return
  const { title, text } = inLanguage(language, words)
  await openDialog<void>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content: (close) =>
      panelTemplate({
        title,
        body: text,
        buttons: html`<button
          class="weui-btn weui-btn_default"
          data-action="cancel"
          autofocus
          @click=${() => close()}
        >
          ${messages.close}
        </button>`,
      }),
  })
  if (!signal.aborted) input.dispatchEvent(new Event('cancel'))
}
