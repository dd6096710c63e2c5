import type { Components } from '@miniview/host'
import { builtIns } from '../components/builtIns.gen.js'
import { toDashes } from './toDashes.js'

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
]

/** Attributes that every component has, beside those of every element. */
const commonAttributes = ['animation']

/** The built-in components, their attributes and what those take, for `canIUse`. */
export const components: Components = Object.fromEntries(
  builtIns.map(({ name, properties, options = {}, events = [] }) => [
    name,
    [
      ...commonAttributes,
      ...Object.keys(properties).map(toDashes),
      ...Object.entries(options).flatMap(([property, values = []]) =>
        values.map((value) => `${toDashes(property)}.${value}`),
      ),
      ...[...commonEvents, ...events].map((event) => `bind${event}`),
    ],
  ]),
)
