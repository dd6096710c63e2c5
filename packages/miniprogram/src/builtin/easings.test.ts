import { expect, it } from 'vitest'
import { easingOf } from './easings.js'

it.each([
  ['linear', 0.25, 0.75],
  ['easeInCubic', 0.015625, 0.421875],
  ['easeOutCubic', 0.578125, 0.984375],
  ['easeInOutCubic', 0.0625, 0.9375],
  ['default', 0.4375, 0.9375],
  ['unknown', 0.4375, 0.9375],
])('%s begins and ends where it should, on its own way', (name, early, late) => {
  const easing = easingOf(name)
  expect([easing(0), easing(0.25), easing(0.75), easing(1)]).toEqual([0, early, late, 1])
})
