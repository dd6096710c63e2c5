import type { Vector } from './motion.js'

export interface KeysListener {
  isDisabled(): boolean
  /** Along which axes arrow keys move it. */
  canMove(): { x: boolean; y: boolean }
  /** @param step pixels */
  move(step: Vector): void
  canScale(): boolean
  scale(factor: number): void
}

/** How far an arrow key goes, in pixels, and with the shift key; and how much plus and minus scale. */
const step = 10
const fineStep = 1
const scaleStep = 1.1

const arrows = new Map<string, Vector>([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
])

/** Moves by arrow keys, and scales by plus, minus, and the wheel that a pinch on a trackpad comes as. */
export function listenToKeys(element: HTMLElement, listener: KeysListener): void {
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || listener.isDisabled()) return
    const arrow = arrows.get(event.key)
    const { x, y } = listener.canMove()
    if (arrow && ((arrow.x !== 0 && x) || (arrow.y !== 0 && y))) {
      const size = event.shiftKey ? fineStep : step
      listener.move({ x: arrow.x * size, y: arrow.y * size })
    } else if (listener.canScale() && /^[-+=]$/.test(event.key)) {
      listener.scale(event.key === '-' ? 1 / scaleStep : scaleStep)
    } else return
    event.preventDefault()
  })

  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || !listener.canScale() || listener.isDisabled()) return
      event.preventDefault()
      listener.scale(Math.exp(-event.deltaY / 200))
    },
    { passive: false },
  )
}
