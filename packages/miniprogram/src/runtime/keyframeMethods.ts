import { dispatchError, safeCallback } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { ScrollTimelineOptions } from '../animation/playKeyframes.js'
import type * as player from '../animation/player.js'
import type { GivenKeyframe } from '../animation/readKeyframe.js'
import { pageOf } from './pageOf.js'

interface Instance {
  _$: GeneralComponent
}

type Callback = () => void

/** What pages and components have to animate elements of theirs by keyframes. */
export const keyframeMethods = {
  /**
   * Animates all elements that a selector finds; they keep the look of the last keyframe.
   * https://developers.weixin.qq.com/miniprogram/dev/framework/view/animation.html
   *
   * @param duration milliseconds
   * @param last called when all have ended, or the scrolling that takes the place of time
   * @throws Error for an argument of a wrong type
   */
  animate(
    this: Instance,
    selector: string,
    keyframes: readonly GivenKeyframe[],
    duration: number,
    last?: Callback | ScrollTimelineOptions,
  ): void {
    check('animate', 'selector', 'String', selector)
    check('animate', 'keyframes', 'Array', keyframes)
    keyframes.forEach((each, index) => check('animate', `keyframes[${index}]`, 'Object', each))
    check('animate', 'duration', 'Number', duration)
    if (keyframes.length === 0) throw new Error('animate:fail keyframes should not be empty')
    if (isTimeline(last)) checkTimeline(last)
    const component = this._$
    run('animate', component, async (player) => {
      const found = find('animate', component, selector)
      if (isTimeline(last)) {
        const [source] = find('animate', component, last.scrollSource)
        for (const each of source ? found : []) {
          player.playByScroll(each, keyframes, duration, source!, last)
        }
        return
      }
      const ends = await Promise.all(
        found.map((each) => player.playKeyframes(each, keyframes, duration)),
      )
      if (ends.every(Boolean)) call('animate', component, last)
    })
  },

  /**
   * Takes back what `animate` left on elements, or shows on them.
   *
   * @param rest the names of what is taken back, such as `{ opacity: true, rotate: true }`, default all;
   *   then what is called after that
   * @throws Error for a selector that is no text
   */
  clearAnimation(
    this: Instance,
    selector: string,
    ...rest: [Readonly<Record<string, boolean>>?, Callback?] | [Callback?]
  ): void {
    check('clearAnimation', 'selector', 'String', selector)
    const component = this._$
    const callback = rest.find((each) => typeof each === 'function') as Callback | undefined
    const options = rest.find((each) => typeof each === 'object' && each !== null)
    const names = options && Object.entries(options).flatMap(([name, is]) => (is ? name : []))
    run('clearAnimation', component, async (player) => {
      const found = find('clearAnimation', component, selector)
      for (const each of found) player.clearKeyframes(each, names)
      call('clearAnimation', component, callback)
    })
  },
}

type Player = typeof player

/** Runs once the page is drawn, and not where it has closed by then. */
function run(name: string, component: GeneralComponent, play: (player: Player) => Promise<void>) {
  async function start() {
    const player = await import('../animation/player.js')
    const page = pageOf(component)
    await page?.drawn
    if (!page?.signal.aborted) await play(player)
  }
  start().catch((error: unknown) => dispatchError(error, name, component))
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
