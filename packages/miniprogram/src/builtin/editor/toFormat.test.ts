import { expect, test } from 'vitest'
import { toFormat } from './toFormat.js'

test.each([
  ['bold', undefined, {}, { bold: true }],
  ['bold', '', { bold: true }, { bold: false }],
  ['header', 'H2', {}, { header: 2 }],
  ['header', 2, { header: 2 }, { header: false }],
  ['header', 3, { header: 2 }, { header: 3 }],
  ['header', 'H9', {}, { header: false }],
  ['list', 'check', {}, { list: 'unchecked' }],
  ['list', 'check', { list: 'checked' }, { list: false }],
  ['list', 'bullet', { list: 'ordered' }, { list: 'bullet' }],
  ['indent', '+1', { indent: 1 }, { indent: '+1' }],
  ['align', 'left', { align: 'center' }, { align: false }],
  ['color', '#f00', {}, { color: '#f00' }],
  ['color', '#f00', { color: '#f00' }, { color: false }],
])('format %s %s of %o is %o', (name, value, current, expected) => {
  expect(toFormat(name, value, current)).toEqual(expected)
})
