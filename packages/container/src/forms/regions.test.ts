import { expect, it } from 'vitest'
import { citiesOf, countiesOf, isWholeRegion, provinces, regionNamesOf } from './regions.js'

it('leads from the provinces to the counties, with the names of each code', () => {
  expect(provinces()).toContainEqual({ code: '440000', name: '广东省' })
  expect(citiesOf('440000')).toContainEqual({ code: '440100', name: '广州市' })
  expect(countiesOf('440000')).toEqual([])
  expect(countiesOf('440100')).toContainEqual({ code: '440106', name: '天河区' })
  expect(regionNamesOf('440106')).toEqual({
    provinceName: '广东省',
    cityName: '广州市',
    countyName: '天河区',
  })
  expect(['', '440000', '440100', '440106'].map(isWholeRegion)).toEqual([false, false, false, true])
})

it('every province and city leads on to a whole region', () => {
  const empty = provinces().filter(({ code }) => citiesOf(code).length === 0)
  const cities = provinces().flatMap(({ code }) => citiesOf(code))
  const ends = cities.map(({ code }) => countiesOf(code)[0]?.code ?? code)
  expect([...empty, ...ends.filter((code) => !isWholeRegion(code))]).toEqual([])
})
