import { render } from 'lit'
import type { TemplateResult } from 'lit'

export interface DialogOptions<T> {
  /** Where the dialog's element is put: inside the container's shadow root. */
  layer: HTMLElement
  /** The accessible name. */
  label: string
  /** What the dialog shows. `close` ends it with a value. */
  content(close: (value: T) => void): TemplateResult
  /** Whether Escape and a tap beside the panel close it without a value. */
  dismissible: boolean
  /** Closes it without a value. */
  signal?: AbortSignal
}

/**
 * Opens a modal dialog in the browser's top layer, which no page can cover, and ends when it closes.
 *
 * @returns the value, or undefined where it was dismissed
 */
export function openDialog<T>(options: DialogOptions<T>): Promise<T | undefined> {
  const { layer, label, content, dismissible, signal } = options
  if (signal?.aborted) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.ariaLabel = label

    function end(value?: T) {
      signal?.removeEventListener('abort', dismiss)
      dialog.remove()
      resolve(value)
    }
    const dismiss = () => end()

    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      if (dismissible) dismiss()
    })
    // Chromium closes a dialog at the second Escape whatever the page says.
    dialog.addEventListener(
      'close',
      () => dialog.isConnected && (dismissible ? dismiss() : dialog.showModal()),
    )
    dialog.addEventListener('click', ({ target }) => {
      const isBeside = target instanceof Element && target.matches('dialog, .weui-mask')
      if (isBeside && dismissible) dismiss()
    })
    signal?.addEventListener('abort', dismiss)

    render(content(end), dialog)
    layer.append(dialog)
    // The keyboard may still be with a frame of another process, in which the person tapped.
    window.focus()
    dialog.showModal()
  })
}
