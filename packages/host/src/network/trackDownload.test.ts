import { expect, it } from 'vitest'
import { trackDownload } from './trackDownload.js'
import type { DownloadProgress } from './trackDownload.js'

function progressOf(expected: number | undefined, sizes: number[]) {
  const told: DownloadProgress[] = []
  const tracked = trackDownload(expected, (progress) => told.push(progress))
  for (const size of sizes) tracked.add(size)
  tracked.end()
  return told.map((each) => Object.values(each) as number[])
}

it.each([
  [
    200,
    [50, 150],
    [
      [25, 50, 200],
      [25, 200, 200],
      [100, 200, 200],
    ],
  ],
  [
    undefined,
    [50, 50],
    [
      [0, 50, 50],
      [0, 100, 100],
      [100, 100, 100],
    ],
  ],
  [
    60,
    [50, 50],
    [
      [83, 50, 60],
      [83, 100, 100],
      [100, 100, 100],
    ],
  ],
  [0, [], [[100, 0, 0]]],
])('of %s announced bytes and pieces of %j tells %j', (expected, sizes, told) => {
  expect(progressOf(expected, sizes)).toEqual(told)
})
