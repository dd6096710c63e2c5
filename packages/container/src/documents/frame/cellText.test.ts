import { expect, it } from 'vitest'
import { cellText, columnName } from './cellText.js'

it.each([
  [null, ''],
  [undefined, ''],
  ['<b>', '<b>'],
  [true, 'TRUE'],
  [0.1 + 0.2, '0.3'],
  [1e21, '1e+21'],
  [new Date('2024-02-29T00:00:00Z'), '2024-02-29'],
  [new Date('2024-02-29T08:30:00Z'), '2024-02-29 08:30'],
  [new Date('2024-02-29T08:30:15.5Z'), '2024-02-29 08:30:15'],
  [new Date(NaN), ''],
])('shows %j as %j', (value, text) => {
  expect(cellText(value)).toBe(text)
})

it('names columns', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})
