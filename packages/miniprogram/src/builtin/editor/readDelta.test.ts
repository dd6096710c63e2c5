import { expect, test } from 'vitest'
import { readDelta } from './readDelta.js'

test('keeps texts, pictures and dividers with their looks', () => {
  const ops = [
    { insert: 'a', attributes: { bold: true } },
    { insert: { image: 'https://a.example/a.png' }, attributes: { width: '10px' } },
    { insert: { divider: true } },
    { insert: '\n' },
  ]
  expect(readDelta({ ops })).toEqual(ops)
})

test('leaves out what it has no form for', () => {
  const ops = [{ insert: { video: 'x' } }, { retain: 3 }, null, { insert: '' }, { insert: 'b' }]
  expect(readDelta({ ops })).toEqual([{ insert: 'b' }])
})

test('tells of a picture which file it is', () => {
  const insert = { image: 'wxfile://store_a.png' }
  expect(readDelta({ ops: [{ insert, attributes: { alt: 'a' } }] })).toEqual([
    { insert, attributes: { alt: 'a', 'data-local': 'wxfile://store_a.png' } },
  ])
})

test('tells of a delta without steps', () => {
  expect(() => readDelta({})).toThrow('delta has no ops')
})
