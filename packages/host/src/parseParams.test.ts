import * as v from 'valibot'
import { expect, it } from 'vitest'
import { parseParams } from './parseParams.js'

const schema = v.object({
  key: v.string(),
  count: v.optional(v.number(), 3),
  nested: v.optional(v.object({ list: v.array(v.boolean()) })),
  events: v.optional(v.record(v.string(), v.function())),
})

it('returns a fresh object of the declared members, with defaults', () => {
  const params = { key: 'a', other: 1 }
  expect(parseParams(schema, params)).toEqual({ key: 'a', count: 3 })
})

it.each([
  [{}, 'parameter.key should be String instead of Undefined;'],
  [{ key: null }, 'parameter.key should be String instead of Null;'],
  [{ key: [] }, 'parameter.key should be String instead of Array;'],
  [{ key: () => 1 }, 'parameter.key should be String instead of Function;'],
  [{ key: 'a', count: 'x' }, 'parameter.count should be Number instead of String;'],
  [{ key: 'a', nested: 1 }, 'parameter.nested should be Object instead of Number;'],
  [{ key: 'a', nested: {} }, 'parameter.nested.list should be Array instead of Undefined;'],
  [
    { key: 'a', nested: { list: [true, 1] } },
    'parameter.nested.list[1] should be Boolean instead of Number;',
  ],
  [{ key: 'a', events: { x: 1 } }, 'parameter.events.x should be Function instead of Number;'],
  [
    { key: 1, count: true },
    'parameter.key should be String instead of Number;parameter.count should be Number instead of Boolean;',
  ],
  [undefined, 'parameter should be Object instead of Undefined'],
  ['text', 'parameter should be Object instead of String'],
])('says what is wrong with %o', (params, text) => {
  expect(() => parseParams(schema, params)).toThrow(
    expect.objectContaining({ message: `parameter error: ${text}`, errno: 101 }) as Error,
  )
})

const choices = v.object({
  mode: v.optional(v.picklist(['a', 'b'])),
  menus: v.optional(v.array(v.picklist(['c']))),
  key: v.optional(v.string()),
})

it.each([
  [{ mode: 'x' }, 'invalid mode "x"'],
  [{ menus: ['c', 'x'] }, 'invalid menus[1] "x"'],
  [{ mode: 'x', menus: ['y'] }, 'invalid mode "x"'],
  [{ mode: 1 }, 'parameter error: parameter.mode should be String instead of Number;'],
  [{ mode: 'x', key: 1 }, 'parameter error: parameter.key should be String instead of Number;'],
])('says which of the choices is none in %o', (params, text) => {
  expect(() => parseParams(choices, params)).toThrow(
    expect.objectContaining({ message: text }) as Error,
  )
})
