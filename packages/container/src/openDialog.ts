import { render } from 'lit'
import type { TemplateResult } from 'lit'
import { adoptStyles } from './adoptStyles.js'
import { deepestFocus } from './deepestFocus.js'
import { dialogLook, dialogStyles } from './dialogStyles.js'

export interface DialogOptions<T> {
  /** Where the dialog's element is put: inside the container's shadow root. */
  layer: HTMLElement
  /** The accessible name. */
  label: string
  /** What the dialog shows. `close` ends it with a value. */
  content(close: (value: T) => void): TemplateResult
  /** Whether Escape and a tap beside the panel close it without a value. */
  dismissible: boolean
  /** The value with which Escape closes it, where a tap beside the panel does not. */
  escape?: T
  /** Closes it without a value. */
  signal?: AbortSignal
}

/**
 * Opens a modal dialog in the browser's top layer, which no page can cover, and ends when it closes. The
 * keyboard stays in it until then, and is where it was before afterwards.
 *
 * @returns the value, or undefined where it was dismissed
 */
export function openDialog<T>(options: DialogOptions<T>): Promise<T | undefined> {
  const { layer, label, content, dismissible, escape, signal } = options
  if (signal?.aborted) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.ariaLabel = label

    function end(value?: T) {
      signal?.removeEventListener('abort', dismiss)
      // Closing gives the focus back, which taking the element away would not.
      dialog.close()
      giveBack()
      dialog.remove()
      resolve(value)
    }
    const dismiss = () => end()
    const leave = () => end(escape)
    const canLeave = dismissible || escape !== undefined

    // Not left to the browser: Chromium closes a dialog at the second Escape whatever the page says.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      if (canLeave) leave()
    })
    // What else asks to close it, such as a phone's back gesture.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      if (canLeave) leave()
    })
    dialog.addEventListener(
      'close',
      () => dialog.isConnected && (canLeave ? leave() : dialog.showModal()),
    )
    dialog.addEventListener('click', ({ target }) => {
      const isBeside = target instanceof Element && target.matches('dialog, .weui-mask')
      if (isBeside && dismissible) dismiss()
    })
    signal?.addEventListener('abort', dismiss)

    render(content(end), dialog)
    layer.append(dialog)
    adoptStyles(layer, dialogStyles, dialogLook)
    const before = deepestFocus()
    dialog.showModal()
    const giveBack = keepFocus(dialog, before)
  })
}

/**
 * Takes the focus back when a frame takes it. A tap in a frame of another process gives that frame the
 * focus some time later, when the dialog that it led to may be open already; and its page can ask for
 * the focus whenever it likes. The keys would then go to the page, and Escape would not close the dialog.
 *
 * @param before what had the focus before the dialog opened
 * @returns gives the focus to what would have it now, if need be the frame; after the dialog closed
 */
function keepFocus(dialog: HTMLDialogElement, before: Element | null): () => void {
  const root = dialog.getRootNode() as ShadowRoot
  let last = root.activeElement
  let taker = before
  dialog.addEventListener('focusin', ({ target }) => (last = target as Element))
  dialog.addEventListener('focusout', () => {
    // Where the focus goes is known only afterwards. Where the whole window loses it, it stays here.
    setTimeout(() => {
      const { activeElement } = root
      if (!dialog.open || dialog.contains(activeElement)) return
      if (activeElement) taker = deepestFocus()
      focus(last)
    })
  })
  return () => focus(taker)
}

function focus(element: Element | null) {
  ;(element as HTMLElement | null)?.focus()
}
