/** Moves the focus among the buttons of a grid or a list, as the arrow keys, Home and End say. */
export function moveByArrows(event: KeyboardEvent): void {
  const grid = event.currentTarget as HTMLElement
  const buttons = [...grid.querySelectorAll('button')]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  if (at < 0) return
  const to = targetOf(event.key, buttons, at)
  if (!to) return
  event.preventDefault()
  to.focus()
}

function targetOf(key: string, buttons: readonly HTMLElement[], at: number) {
  switch (key) {
    case 'ArrowRight':
      return buttons[(at + 1) % buttons.length]
    case 'ArrowLeft':
      return buttons.at(at - 1)
    case 'ArrowDown':
      return nearestOf(buttons, buttons[at]!, 1)
    case 'ArrowUp':
      return nearestOf(buttons, buttons[at]!, -1)
    case 'Home':
      return buttons[0]
    case 'End':
      return buttons.at(-1)
    default:
      return undefined
  }
}

/** The button of the next row, in the direction, that stands nearest. */
function nearestOf(buttons: readonly HTMLElement[], from: HTMLElement, direction: 1 | -1) {
  const { left, top } = from.getBoundingClientRect()
  const places = buttons.map((button) => ({ button, box: button.getBoundingClientRect() }))
  const beyond = places.filter(({ box }) => (box.top - top) * direction > 1)
  const row = Math.min(...beyond.map(({ box }) => Math.abs(box.top - top)))
  const inRow = beyond.filter(({ box }) => Math.abs(Math.abs(box.top - top) - row) < 1)
  return inRow.toSorted((a, b) => Math.abs(a.box.left - left) - Math.abs(b.box.left - left))[0]
    ?.button
}
