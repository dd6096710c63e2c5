import type { GeneralComponent } from 'glass-easel'
import { instanceOf } from '../builtin/instances.js'
import { animatedStyleOf } from './AnimatedStyle.js'
import { currentFrame } from './currentFrame.js'
import { keepPlaying } from './playing.js'
import { readKeyframe } from './readKeyframe.js'
import type { GivenKeyframe } from './readKeyframe.js'

/** Lets a `scroll-view` drive an animation in place of time. */
export interface ScrollTimelineOptions {
  /** The selector of a `scroll-view`. */
  scrollSource: string
  /** Default `vertical`. */
  orientation?: 'vertical' | 'horizontal'
  /** CSS pixels where the animation begins and where `timeRange` is over. */
  startScrollOffset: number
  endScrollOffset: number
  /** The milliseconds that the way between the offsets stands for. */
  timeRange: number
}

interface Running {
  keyframes: readonly GivenKeyframe[]
  animation: Animation
  forget(): void
}

const running = new WeakMap<Element, Set<Running>>()

/**
 * Plays keyframes on an element, which keeps the look of the last one.
 *
 * @returns whether they were played to their end
 */
export async function playKeyframes(
  component: GeneralComponent,
  keyframes: readonly GivenKeyframe[],
  duration: number,
): Promise<boolean> {
  const element = component.getBackendElement() as unknown as HTMLElement
  const run = start(element, keyframes, { duration, fill: 'both' })
  try {
    await run.animation.finished
  } catch {
    return false
  }
  const frames = run.keyframes.map(readKeyframe)
  const { frame } = frames.at(-1)!
  const isAdded = frames.some(({ keyframe }) => /^a(?:dd|ccumulate)$/.test(keyframe.composite!))
  // Of what is added to the look before only the sum is known.
  const last = isAdded ? currentFrame(element, run.animation, frame) : frame
  animatedStyleOf(component).put(last)
  end(element, run)
  return true
}

/** Lets the position of a `scroll-view` show keyframes on an element. @throws Error where the browser cannot */
export function playByScroll(
  component: GeneralComponent,
  keyframes: readonly GivenKeyframe[],
  duration: number,
  source: GeneralComponent,
  options: ScrollTimelineOptions,
): void {
  if (!('ScrollTimeline' in window)) {
    throw new Error('animate:fail this browser has no ScrollTimeline')
  }
  const scroller = source.getBackendElement() as unknown as HTMLElement
  const { orientation, startScrollOffset, endScrollOffset, timeRange } = options
  const length = ((endScrollOffset - startScrollOffset) * duration) / timeRange
  const timeline = new ScrollTimeline({
    source: instanceOf(scroller)?.scroller ?? scroller,
    axis: orientation === 'horizontal' ? 'x' : 'y',
  })
  start(component.getBackendElement() as unknown as HTMLElement, keyframes, {
    timeline,
    rangeStart: `${startScrollOffset}px`,
    rangeEnd: `${startScrollOffset + length}px`,
    fill: 'both',
  })
}

/** Takes back what keyframes left on an element or show on it; without names all of it. */
export function clearKeyframes(component: GeneralComponent, names?: readonly string[]): void {
  const element = component.getBackendElement() as unknown as HTMLElement
  for (const run of [...(running.get(element) ?? [])]) {
    if (!names) {
      end(element, run)
      continue
    }
    run.keyframes = run.keyframes.map((keyframe) => without(keyframe, names))
    const effect = run.animation.effect as KeyframeEffect
    effect.setKeyframes(toKeyframes(run.keyframes))
  }
  animatedStyleOf(component).clear(names)
}

function start(
  element: HTMLElement,
  keyframes: readonly GivenKeyframe[],
  options: KeyframeAnimationOptions,
): Running {
  const animation = element.animate(toKeyframes(keyframes), options)
  const run = { animation, keyframes, forget: keepPlaying(element, () => animation.cancel()) }
  const runs = running.get(element) ?? new Set()
  running.set(element, runs.add(run))
  return run
}

function end(element: HTMLElement, run: Running) {
  run.animation.cancel()
  run.forget()
  running.get(element)?.delete(run)
}

function toKeyframes(keyframes: readonly GivenKeyframe[]): Keyframe[] {
  return keyframes.map((keyframe) => readKeyframe(keyframe).keyframe)
}

function without(keyframe: GivenKeyframe, names: readonly string[]): GivenKeyframe {
  return Object.fromEntries(Object.entries(keyframe).filter(([name]) => !names.includes(name)))
}
