import type { Components } from '@miniview/host'
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
].map((event) => `bind${event}`)

/** The built-in components, their attributes and what those take, for `canIUse`. */
export const components: Components = Object.fromEntries(
  Object.entries(builtInAttributes).map(([name, attributes]) => [
    name,
    [...attributes.split(' '), ...commonEvents],
  ]),
)
