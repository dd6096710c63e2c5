import { expect, it, vi } from 'vitest'
import { keyboardHeight, watchKeyboard } from './keyboardHeight.js'

/** A window of 800 pixels' height, of which the rest may be seen. */
function showWindow() {
  const visualViewport = Object.assign(new EventTarget(), { height: 800, scale: 1 })
  vi.stubGlobal('window', { innerHeight: 800, visualViewport })
  return {
    change(height: number, scale = 1) {
      Object.assign(visualViewport, { height, scale })
      visualViewport.dispatchEvent(new Event('resize'))
    },
  }
}

it('is what the browser takes from the bottom of the window', () => {
  const { change } = showWindow()
  expect(keyboardHeight()).toBe(0)
  change(500)
  expect(keyboardHeight()).toBe(300)
})

it('is none of the zoom', () => {
  showWindow().change(400, 2)
  expect(keyboardHeight()).toBe(0)
})

it('is 0 where the browser does not tell', () => {
  vi.stubGlobal('window', { innerHeight: 800 })
  expect(keyboardHeight()).toBe(0)
})

it('tells each new height once, until it is stopped', () => {
  const { change } = showWindow()
  const heights: number[] = []
  const stop = watchKeyboard((height) => heights.push(height))
  for (const visible of [500, 500, 800]) change(visible)
  stop()
  change(500)
  expect(heights).toEqual([300, 0])
})
