import type { BuiltInComponent, BuiltInInstance } from '../BuiltIn.js'
import { toPixels } from '../toPixels.js'
import { followPointers } from './followPointers.js'
import { createMotion } from './createMotion.js'
import { listenToKeys } from './listenToKeys.js'
import { between, clamp, flickWay, rangeOf, resist, wayLeft } from './motion.js'
import type { Vector } from './motion.js'
import type { MovableProperties } from './movableProperties.js'

/** Why it moved; empty for the mini program's own script. */
type Source = 'touch' | 'touch-out-of-bounds' | 'out-of-bounds' | 'friction' | ''

/** The behaviour of `movable-view`. */
export function createMovable(
  component: BuiltInComponent<MovableProperties>,
): BuiltInInstance<MovableProperties> {
  const { element, values, emit } = component
  /** The area that it moves in; none where it stands elsewhere, and then it does not move. */
  let area: HTMLElement | undefined
  /** How far it is from where it lies by itself, and how large. */
  let place: Vector = { x: 0, y: 0 }
  let scale = 1
  let grabbed: Vector = place
  let grabbedScale = 1
  /** Whether the page caught the event of the drag that goes on. */
  let isCaught = false
  const motion = createMotion()
  let stopFollowing = () => {}

  const axes = () => {
    const { direction } = values()
    return {
      x: direction === 'all' || direction === 'horizontal',
      y: direction === 'all' || direction === 'vertical',
    }
  }

  function ranges(at = scale) {
    const still = { min: 0, max: 0 }
    if (!area) return { x: still, y: still }
    const { offsetWidth, offsetHeight, offsetLeft, offsetTop } = element
    return {
      x: rangeOf(area.clientWidth, offsetWidth, offsetLeft, at),
      y: rangeOf(area.clientHeight, offsetHeight, offsetTop, at),
    }
  }

  function kept({ x, y }: Vector, at = scale): Vector {
    const range = ranges(at)
    return { x: clamp(x, range.x), y: clamp(y, range.y) }
  }

  function draw() {
    element.style.transform = `translate(${place.x}px, ${place.y}px) scale(${scale})`
    ownStyles.takeRecords()
  }

  /** How far its corner is away from where it were at its own size. */
  function grown(): Vector {
    const { offsetWidth, offsetHeight } = element
    return { x: (offsetWidth * (scale - 1)) / 2, y: (offsetHeight * (scale - 1)) / 2 }
  }

  /** Its corner as it is seen. */
  function corner(): Vector {
    const { x, y } = grown()
    return { x: round(place.x - x), y: round(place.y - y) }
  }

  function moveTo(next: Vector, source: Source) {
    if (next.x === place.x && next.y === place.y) return
    place = next
    draw()
    emit('change', { ...corner(), source })
  }

  function scaleTo(next: number) {
    const { scaleMin, scaleMax } = values()
    const wanted = clamp(next, { min: Math.max(0.1, scaleMin), max: Math.min(10, scaleMax) })
    if (wanted === scale || !(wanted > 0)) return
    scale = wanted
    place = kept(place)
    draw()
    emit('scale', { ...corner(), scale })
  }

  const isStill = () =>
    !values().animation || window.matchMedia('(prefers-reduced-motion: reduce)').matches

  function goTo(target: Vector, source: Source) {
    motion.stop()
    if (isStill()) return moveTo(target, source)
    const from = place
    motion.start((time) => {
      const left = wayLeft(values().damping, time)
      const away = Math.hypot(from.x - target.x, from.y - target.y) * left
      if (away < 0.5) {
        moveTo(target, source)
        return false
      }
      moveTo(between(from, target, left), source)
      return true
    })
  }

  /** Goes on after a flick; at an end of its range it stops, or swings back from beyond it. */
  function flick(velocity: Vector) {
    const from = place
    const { friction, outOfBounds } = values()
    let last = from
    motion.start((time) => {
      const way = flickWay(friction, time)
      const wanted = { x: from.x + velocity.x * way, y: from.y + velocity.y * way }
      const inside = kept(wanted)
      const isOut = wanted.x !== inside.x || wanted.y !== inside.y
      moveTo(outOfBounds ? pulled(wanted) : inside, 'friction')
      const speed = Math.hypot(place.x - last.x, place.y - last.y)
      last = place
      if (isOut && outOfBounds) {
        goTo(kept(place), 'out-of-bounds')
        return false
      }
      return time < 50 || speed >= 0.2
    })
  }

  /** A place that a pull beyond the range reaches. */
  function pulled(wanted: Vector): Vector {
    const inside = kept(wanted)
    return {
      x: inside.x + resist(wanted.x - inside.x),
      y: inside.y + resist(wanted.y - inside.y),
    }
  }

  function follow(target: HTMLElement) {
    return followPointers(target, {
      takes(event) {
        const { disabled, direction, scale: scales } = values()
        const isOn = event.composedPath().includes(element)
        const canScale = scales && (isOn || area?.hasAttribute('data-scale-area') === true)
        return {
          drag: !disabled && isOn && direction !== 'none',
          pinch: !disabled && canScale,
        }
      },
      start(axis) {
        motion.stop()
        grabbed = place
        const caught = () => (isCaught = true)
        emit(axis === 'horizontal' ? 'htouchmove' : 'vtouchmove', {}, { caught })
      },
      move(way) {
        const { x, y } = axes()
        const wanted = { x: grabbed.x + (x ? way.x : 0), y: grabbed.y + (y ? way.y : 0) }
        const inside = kept(wanted)
        const isOut = inside.x !== wanted.x || inside.y !== wanted.y
        const { outOfBounds } = values()
        if (isOut && outOfBounds) moveTo(pulled(wanted), 'touch-out-of-bounds')
        else moveTo(inside, 'touch')
      },
      end(velocity) {
        isCaught = false
        const inside = kept(place)
        const { x, y } = axes()
        if (inside.x !== place.x || inside.y !== place.y) return goTo(inside, 'out-of-bounds')
        const speed = { x: x ? velocity.x : 0, y: y ? velocity.y : 0 }
        if (values().inertia && !isStill() && Math.hypot(speed.x, speed.y) > 0.1) flick(speed)
      },
      startPinch() {
        motion.stop()
        grabbedScale = scale
      },
      pinch: (factor) => scaleTo(grabbedScale * factor),
      endPinch: () => {},
    })
  }

  listenToKeys(element, {
    canMove: axes,
    move(step) {
      motion.stop()
      moveTo(kept({ x: place.x + step.x, y: place.y + step.y }), 'touch')
    },
    canScale: () => values().scale,
    scale: (factor) => scaleTo(scale * factor),
    isDisabled: () => values().disabled,
  })

  /** Where the properties want it. */
  function wanted(): Vector {
    const { x, y } = values()
    const { clientWidth: width } = component.page.view
    const more = grown()
    return kept({ x: toPixels(x, width) + more.x, y: toPixels(y, width) + more.y })
  }

  const sizes = new ResizeObserver(() => {
    if (!motion.isMoving() && element.offsetWidth > 0) {
      const next = isPlaced ? kept(place) : wanted()
      isPlaced = true
      if (next.x !== place.x || next.y !== place.y) {
        place = next
        draw()
      }
    }
  })
  /** Whether it has had a size, without which no place can be told. */
  let isPlaced = false

  /** The template gives the element a style as a whole, and with it takes its place away. */
  const ownStyles = new MutationObserver(draw)

  function begin() {
    const parent = element.parentElement
    area = parent?.localName === 'wx-movable-area' ? parent : undefined
    if (!area) return
    const { scale: scales, scaleMin, scaleMax, scaleValue } = values()
    scale = scales ? clamp(scaleValue, { min: scaleMin, max: scaleMax }) : 1
    isPlaced = element.offsetWidth > 0
    if (isPlaced) place = wanted()
    draw()
    stopFollowing = follow(area)
    sizes.observe(area)
    sizes.observe(element)
    ownStyles.observe(element, { attributeFilter: ['style'] })
  }

  let isAttached = false
  return {
    update(changed) {
      const { direction, disabled, scale: scales, scaleValue } = values()
      const canMove = !disabled && (direction !== 'none' || scales)
      if (canMove) element.dataset['moves'] = scales ? 'all' : direction
      else delete element.dataset['moves']
      element.tabIndex = canMove ? 0 : -1
      if (!isAttached) {
        isAttached = true
        if (!element.hasAttribute('role')) element.setAttribute('role', 'group')
        // The area around it is attached after it.
        queueMicrotask(() => isAttached && begin())
        return
      }
      if (!area) return
      if (changed.has('scaleValue') && scales) scaleTo(scaleValue)
      if (changed.has('x') || changed.has('y')) goTo(wanted(), '')
      if (changed.has('scaleMin') || changed.has('scaleMax')) scaleTo(scale)
      draw()
    },
    keepsMoves: () => isCaught,
    detached() {
      isAttached = false
      motion.stop()
      stopFollowing()
      sizes.disconnect()
      ownStyles.disconnect()
      area = undefined
    },
  }
}

/** A tenth of a pixel is what the platform tells. */
function round(number: number): number {
  return Math.round(number * 10) / 10
}
