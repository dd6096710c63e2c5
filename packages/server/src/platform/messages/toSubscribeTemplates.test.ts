import { expect, it } from 'vitest'
import { toSubscribeTemplates } from './toSubscribeTemplates.js'
import { isItemValue } from './valueKinds.js'

const template = { id: 'a', title: 'A', items: [{ key: 'thing1', name: 'What' }] }

it.each([
  [{}, 'field must be a list'],
  [['x'], 'field[0] must be an object'],
  [[{ ...template, id: '' }], 'field[0].id must have 1 to 64 letters, digits, _ and -'],
  [[template, template], 'field[1].id: "a" is there twice'],
  [[{ ...template, title: 1 }], 'field[0].title must be a text of 1 to 40 characters'],
  [[{ ...template, items: 1 }], 'field[0].items must be a list'],
  [[{ ...template, isBanned: 1 }], 'field[0].isBanned must be true or false'],
  [
    [{ ...template, items: [{ key: 'x1', name: 'X' }] }],
    'field[0].items[0].key must be a kind of value and a number, such as "thing1"',
  ],
  [
    [{ ...template, more: 1 }],
    'field[0].more is no field; the fields are id, title, items, isBanned',
  ],
])('refuses %j', (value, text) => {
  expect(() => toSubscribeTemplates(value, 'field')).toThrow(new TypeError(text))
})

it('takes what is right', () => {
  const templates = [template, { ...template, id: 'b', isBanned: true }]
  expect(toSubscribeTemplates(templates, 'field')).toEqual(templates)
})

it.each([
  ['thing1', '茶', 'x'.repeat(21)],
  ['number1', '-1.5', 'one'],
  ['letter1', 'abc', 'a1'],
  ['symbol1', '!', 'a'],
  ['character_string1', 'a-1', '茶'],
  ['time1', '2025年1月31日 15:01', '3 o’clock'],
  ['date1', '2025年1月31日', 'soon'],
  ['amount1', '¥12.50', '12.505'],
  ['phone_number1', '+86 020-1234', 'call me'],
  ['car_number1', '粤A888888', '粤A88888888'],
  ['name1', '张三', 'R2'],
  ['phrase1', '已发货', 'sent'],
])('%s may be %s and not %s', (key, right, wrong) => {
  expect([isItemValue(key, right), isItemValue(key, wrong), isItemValue(key, 1)]).toEqual([
    true,
    false,
    false,
  ])
})
