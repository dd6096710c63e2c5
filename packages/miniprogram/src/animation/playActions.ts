import type { AnimationAction } from '@miniview/host'
import type { GeneralComponent } from 'glass-easel'
import { animatedStyleOf } from './AnimatedStyle.js'
import { currentFrame } from './currentFrame.js'
import { addStyle, addTransform, isLength, isTransform, toPropertyName } from './Frame.js'
import type { Frame } from './Frame.js'
import { keepPlaying } from './playing.js'

/** Ends what plays on an element and leaves it as it looks at the moment. */
const holds = new WeakMap<Element, () => void>()

/**
 * Plays the groups of an exported animation one after another. What plays on the element from an
 * earlier export ends, and this one begins where that one was. Each group that takes time ends with
 * `transitionend`.
 */
export async function playActions(
  component: GeneralComponent,
  actions: readonly AnimationAction[],
): Promise<void> {
  const element = component.getBackendElement() as unknown as HTMLElement
  const style = animatedStyleOf(component)
  let animation: Animation | undefined
  let frame: Frame = new Map()
  let isOver = false

  holds.get(element)?.()
  const stop = () => {
    isOver = true
    animation?.cancel()
  }
  const forget = keepPlaying(element, stop)
  holds.set(element, () => {
    if (!isOver && animation) style.put(currentFrame(element, animation, frame))
    forget()
    stop()
  })

  for (const { animates, option } of actions) {
    const { duration = 400, timingFunction = 'linear', delay = 0 } = option?.transition ?? {}
    frame = readFrame(animates)
    style.put(new Map([['transformOrigin', option?.transformOrigin ?? '']]))
    const keyframes = [startOf(element, frame), Object.fromEntries(frame)]
    const timing = { duration, delay, easing: timingFunction, fill: 'forwards' } as const
    animation = element.animate(keyframes, timing)
    // A cancelled animation never finishes.
    await animation.finished.catch(() => {})
    if (isOver || !element.isConnected) return stop()
    style.put(frame)
    animation.cancel()
    if (duration + delay > 0) tellEnd(element, frame, duration)
    if (isOver) return
  }
  isOver = true
  forget()
}

function readFrame(animates: AnimationAction['animates']): Frame {
  const frame: Frame = new Map()
  for (const { type, args } of animates) {
    if (isTransform(type)) addTransform(frame, type, args)
    else addStyle(frame, String(args[0]), args[1])
  }
  return frame
}

/**
 * Nothing moves to or from `auto`: as with CSS transitions, which the platform plays, such a length is
 * the new one at once.
 */
function startOf(element: HTMLElement, frame: Frame): Keyframe {
  const isAuto = (name: string) => {
    const current = element.computedStyleMap?.().get(toPropertyName(name))
    return frame.get(name) === 'auto' || String(current) === 'auto'
  }
  return Object.fromEntries([...frame].filter(([name]) => isLength(name) && isAuto(name)))
}

/** A listener of the template hears it as it hears the end of a CSS transition. */
function tellEnd(element: HTMLElement, frame: Frame, duration: number) {
  const [name = ''] = frame.keys()
  const propertyName = toPropertyName(name)
  const elapsedTime = duration / 1000
  const event = new TransitionEvent('transitionend', { bubbles: true, propertyName, elapsedTime })
  element.dispatchEvent(event)
}
