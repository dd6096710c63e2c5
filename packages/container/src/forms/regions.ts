import { areaList } from '@vant/area-data'

export interface Region {
  /** Six digits. */
  code: string
  name: string
}

export interface RegionNames {
  provinceName: string
  cityName: string
  countyName: string
}

const { province_list, city_list, county_list } = areaList

function regionsIn(list: Readonly<Record<string, string>>, prefix = ''): Region[] {
  return Object.entries(list)
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, name]) => ({ code, name }))
}

export const provinces = (): Region[] => regionsIn(province_list)

/** The cities of the province in which a code lies. */
export const citiesOf = (code: string): Region[] =>
  code === '' ? [] : regionsIn(city_list, code.slice(0, 2))

/** The counties of the city in which a code lies; none for the code of a province. */
export const countiesOf = (code: string): Region[] =>
  cityIn(code) === '' ? [] : regionsIn(county_list, code.slice(0, 4))

/** The code of the province, or of the city, in which a code lies; empty where it names none. */
export const provinceIn = (code: string): string => (code === '' ? '' : `${code.slice(0, 2)}0000`)
export const cityIn = (code: string): string =>
  Object.hasOwn(city_list, `${code.slice(0, 4)}00`) ? `${code.slice(0, 4)}00` : ''

/** The code of the county; empty where it names none. */
export const countyIn = (code: string): string => (Object.hasOwn(county_list, code) ? code : '')

/** Whether nothing smaller could be chosen. */
export const isWholeRegion = (code: string): boolean =>
  countyIn(code) !== '' || (cityIn(code) !== '' && countiesOf(code).length === 0)

export const regionNamesOf = (code: string): RegionNames => ({
  provinceName: province_list[provinceIn(code)] ?? '',
  cityName: city_list[cityIn(code)] ?? '',
  countyName: county_list[countyIn(code)] ?? '',
})
