// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { dateModel } from './dateModel.js'
import { pickerWordsFor } from './pickerWords.js'
import { regionModel } from './regionModel.js'
import { selectorModel } from './selectorModel.js'
import { timeModel } from './timeModel.js'
import type { PickerModel } from './PickerModel.js'

const words = pickerWordsFor(document.createElement('div'))
const shown = (model: PickerModel) =>
  model.columns().map(({ texts, index }) => `${texts[index]} of ${texts[0]}–${texts.at(-1)}`)

it('a time stays between start and end', () => {
  const model = timeModel({ value: '09:01', start: '09:30', end: '17:15' }, words)
  expect(shown(model)).toEqual(['09 of 09–17', '30 of 30–59'])
  model.choose(0, 8)
  expect(shown(model)).toEqual(['17 of 09–17', '15 of 00–15'])
  model.choose(1, 3)
  expect(model.detail()).toEqual({ value: '17:03' })
  model.choose(0, 0)
  expect(model.detail()).toEqual({ value: '09:30' })
})

it('a time that is none is the time of the moment', () => {
  const now = new Date(2024, 0, 1, 7, 5)
  expect(timeModel({ value: '25:00', start: '', end: 'x' }, words, now).detail().value).toBe(
    '07:05',
  )
})

it('a day stays between start and end, and in its month', () => {
  const model = dateModel(
    { value: '2023-12-31', start: '2020-02-10', end: '2024-03-05', fields: 'day' },
    words,
  )
  expect(shown(model)).toEqual(['2023 of 2020–2024', '12 of 01–12', '31 of 01–31'])
  model.choose(1, 1)
  expect(model.detail()).toEqual({ value: '2023-02-28' })
  model.choose(0, 4)
  expect(shown(model)).toEqual(['2024 of 2020–2024', '02 of 01–03', '28 of 01–29'])
  model.choose(0, 0)
  model.choose(2, 0)
  expect(shown(model)).toEqual(['2020 of 2020–2024', '02 of 02–12', '10 of 10–29'])
})

it('a day has as many fields as it is told, and less of it may be written', () => {
  const now = new Date(2024, 4, 6)
  const month = dateModel({ value: '', start: '2023', end: '2024-06', fields: 'month' }, words, now)
  expect(shown(month)).toEqual(['2024 of 2023–2024', '05 of 01–06'])
  expect(month.detail()).toEqual({ value: '2024-05' })
  const year = dateModel({ value: '1800', start: '', end: '', fields: 'year' }, words, now)
  expect(shown(year)).toEqual(['1900 of 1900–2100'])
})

it('a selector shows texts, or members of objects that are their own', () => {
  const values = { range: [{ n: 'a' }, { n: 'b' }, {}], rangeKey: 'n', value: 9 }
  const model = selectorModel(() => values, false, words)
  expect(model.columns()[0]).toMatchObject({ texts: ['a', 'b', ''], index: 2 })
  values.rangeKey = 'toString'
  expect(model.columns()[0]?.texts).toEqual(['', '', ''])
  model.choose(0, 1)
  expect(model.detail()).toEqual({ value: 1 })
})

it('several columns follow the lists of the moment', () => {
  const values = {
    range: [
      ['a', 'b'],
      ['1', '2', '3'],
    ],
    rangeKey: '',
    value: [1, 2] as unknown,
  }
  const model = selectorModel(() => values, true, words)
  expect(shown(model)).toEqual(['b of a–b', '3 of 1–3'])
  values.range = [['a', 'b'], ['1']]
  expect(model.detail()).toEqual({ value: [1, 0] })
  values.value = undefined
  model.reset()
  expect(model.detail()).toEqual({ value: [0, 0] })
})

const names = {
  province_list: { 110000: '北京市', 440000: '广东省' },
  city_list: { 110100: '北京市', 440100: '广州市', 440300: '深圳市' },
  county_list: { 110101: '东城区', 440105: '海珠区', 440106: '天河区', 440305: '南山区' },
}

it('regions lead to those in them', () => {
  const value = ['广东省', '广州市', '天河区']
  const model = regionModel(names, { value, customItem: '', level: 'region' }, words)
  expect(model.detail()).toEqual({ value, code: ['440000', '440100', '440106'] })
  model.choose(1, 1)
  expect(model.detail().value).toEqual(['广东省', '深圳市', '南山区'])
  model.choose(0, 0)
  expect(model.detail().code).toEqual(['110000', '110100', '110101'])
})

it('regions end where they are told, and may have a further item', () => {
  const model = regionModel(names, { value: [], customItem: '全部', level: 'city' }, words)
  expect(shown(model)).toEqual(['全部 of 全部–广东省', '全部 of 全部–全部'])
  model.choose(0, 2)
  model.choose(1, 2)
  expect(model.detail()).toEqual({ value: ['广东省', '深圳市'], code: ['440000', '440300'] })
})
