import { expect, it } from 'vitest'
import { byteRangeOf } from './byteRangeOf.js'

it.each([
  [undefined, undefined],
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=50-1000', { first: 50, last: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-0', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,4-5', undefined],
  ['lines=0-9', undefined],
])('reads %s of a file of 100 bytes', (header, range) => {
  expect(byteRangeOf(header, 100)).toEqual(range)
})

it('sends an empty file as a whole', () => {
  expect(byteRangeOf('bytes=0-', 0)).toBeUndefined()
})
