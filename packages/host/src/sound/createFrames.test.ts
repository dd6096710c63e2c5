import { expect, it } from 'vitest'
import { createFrames } from './createFrames.js'

function framesOf(size: number, ...chunks: number[][]) {
  const told: [number[], boolean][] = []
  const frames = createFrames(size, ({ frameBuffer, isLastFrame }) => {
    told.push([[...new Uint8Array(frameBuffer)], isLastFrame])
  })
  for (const chunk of chunks) frames.add(Uint8Array.from(chunk))
  frames.end()
  return told
}

it('cuts across chunks, and tells which frame is the last', () => {
  expect(framesOf(2, [1], [2, 3, 4, 5], [6])).toEqual([
    [[1, 2], false],
    [[3, 4], false],
    [[5, 6], true],
  ])
})

it('gives what is left as the last frame', () => {
  expect(framesOf(4, [1, 2, 3, 4, 5])).toEqual([
    [[1, 2, 3, 4], false],
    [[5], true],
  ])
  expect(framesOf(4)).toEqual([[[], true]])
})
