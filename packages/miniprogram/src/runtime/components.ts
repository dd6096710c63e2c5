import type { Components } from '@miniview/host'
import { scriptObjects } from './scriptObjects.js'
import { builtInAttributes } from '../components/attributes.gen.js'

/** Events that every component has. */
const commonEvents = [
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
].map((event) => `bind${event}`)

/** Attributes that every component has, beside those of every element. */
const commonAttributes = ['animation']

/** The built-in components, their attributes and what those take, and what scripts get of them, for `canIUse`. */
export const components: Components = {
  ...Object.fromEntries(
    Object.entries(builtInAttributes).map(([name, attributes]) => [
      name,
      [...commonAttributes, ...attributes.split(' '), ...commonEvents],
    ]),
  ),
  ...scriptObjects,
}
