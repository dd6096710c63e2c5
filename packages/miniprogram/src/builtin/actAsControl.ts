export interface ControlOptions {
  /** The ARIA role. */
  role: string
  /** The keys that press it, as `KeyboardEvent.key` says them. Default: Enter and the space bar. */
  keys?: readonly string[]
  isDisabled(): boolean
}

/** Makes a component's own element a control that the Tab key finds and the keyboard presses. */
export function actAsControl(element: HTMLElement, options: ControlOptions): void {
  const { role, keys = ['Enter', ' '], isDisabled } = options
  element.setAttribute('role', role)
  element.tabIndex = 0
  element.addEventListener('keydown', (event) => {
    // Keys in a control inside are that control's.
    if (event.target !== element || !keys.includes(event.key)) return
    // The space bar would scroll the page.
    event.preventDefault()
    if (!event.repeat && !isDisabled()) element.click()
  })
}

/** Tells the keyboard and assistive technology whether a control can be used. */
export function showDisabled(element: HTMLElement, isDisabled: boolean): void {
  element.toggleAttribute('disabled', isDisabled)
  element.setAttribute('aria-disabled', String(isDisabled))
  element.tabIndex = isDisabled ? -1 : 0
}
