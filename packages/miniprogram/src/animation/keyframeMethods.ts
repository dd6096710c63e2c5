import { safeCallback } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { clearKeyframes, playByScroll, playKeyframes } from './playKeyframes.js'
import type { ScrollTimelineOptions } from './playKeyframes.js'
import type { GivenKeyframe } from './readKeyframe.js'

/**
 * `this.animate(selector, keyframes, duration, last)` of a page or component: animates all elements
 * that a selector finds; they keep the look of the last keyframe. The duration is in milliseconds. What
 * comes last is called when all have ended, or is the scrolling that takes the place of time.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/animation.html
 *
 * @throws Error for an argument of a wrong type
 */
export async function animate(
  component: GeneralComponent,
  [selector, keyframes, duration, last]: readonly unknown[],
): Promise<void> {
  check('animate', 'selector', 'String', selector)
  check('animate', 'keyframes', 'Array', keyframes)
  const given = keyframes as readonly GivenKeyframe[]
  given.forEach((each, index) => check('animate', `keyframes[${index}]`, 'Object', each))
  if (given.length === 0) throw new Error('animate:fail keyframes should not be empty')
  check('animate', 'duration', 'Number', duration)
  if (isTimeline(last)) checkTimeline(last)
  const found = find('animate', component, selector as string)
  const time = duration as number
  if (isTimeline(last)) {
    const [source] = find('animate', component, last.scrollSource)
    for (const each of source ? found : []) playByScroll(each, given, time, source!, last)
    return
  }
  const ends = await Promise.all(found.map((each) => playKeyframes(each, given, time)))
  if (ends.every(Boolean)) call('animate', component, last)
}

/**
 * `this.clearAnimation(selector, options, callback)` of a page or component: takes back what `animate`
 * left on elements, or shows on them. The options name what is taken back, such as
 * `{ opacity: true, rotate: true }`; without them it is all.
 *
 * @throws Error for a selector that is no text
 */
export function clearAnimation(
  component: GeneralComponent,
  [selector, ...rest]: readonly unknown[],
): void {
  check('clearAnimation', 'selector', 'String', selector)
  const options = rest.find((each) => typeof each === 'object' && each !== null)
  const names = options && Object.entries(options).flatMap(([name, is]) => (is ? name : []))
  for (const each of find('clearAnimation', component, selector as string)) {
    clearKeyframes(each, names)
  }
  call(
    'clearAnimation',
    component,
    rest.find((each) => typeof each === 'function'),
  )
}

function isTimeline(last: unknown): last is ScrollTimelineOptions {
  return typeof last === 'object' && last !== null
}

function checkTimeline(timeline: ScrollTimelineOptions) {
  check('animate', 'timeline.scrollSource', 'String', timeline.scrollSource)
  for (const name of ['startScrollOffset', 'endScrollOffset', 'timeRange'] as const) {
    check('animate', `timeline.${name}`, 'Number', timeline[name])
  }
}

function find(name: string, component: GeneralComponent, selector: string): GeneralComponent[] {
  const found = component.getShadowRoot()?.querySelectorAll(selector) ?? []
  if (found.length === 0) console.warn(`${name}: nothing matches "${selector}"`)
  return found as GeneralComponent[]
}

function call(name: string, component: GeneralComponent, callback: unknown) {
  if (typeof callback !== 'function') return
  const method = callback as () => void
  safeCallback(name, method, component.getMethodCaller() as never, [], component)
}

function check(api: string, name: string, wanted: string, value: unknown) {
  const type = Object.prototype.toString.call(value).slice('[object '.length, -1)
  if (type === wanted && !Number.isNaN(value)) return
  const got = type === wanted ? 'NaN' : type
  throw new Error(
    `${api}:fail parameter error: parameter.${name} should be ${wanted} instead of ${got};`,
  )
}
