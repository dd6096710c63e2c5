import { expect, test } from 'vitest'
import { toFormat } from './toFormat.js'

test.each([
  ['bold', undefined, {}, { bold: 'strong' }],
  ['bold', '', { bold: 'strong' }, { bold: false }],
  ['strike', undefined, {}, { strike: 'del' }],
  ['ins', undefined, { ins: true }, { ins: false }],
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
  ['color', '#FF0000', { color: '#ff0000' }, { color: false }],
  ['color', undefined, { color: '#f00' }, { color: false }],
  ['image', 'https://a.example/a.png', {}, {}],
  ['__proto__', 'x', {}, {}],
])('format %s %s of %o is %o', (name, value, current, expected) => {
  expect(toFormat(name, value, current)).toEqual(expected)
})
