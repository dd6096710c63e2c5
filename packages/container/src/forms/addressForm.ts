import type { Address } from '@miniview/host'
import { inLanguage } from '../messages.js'
import type { Draft, EntryForm } from './EntryForm.js'
import { formWords, isPhone } from './formWords.js'
import { isWholeRegion, regionNamesOf } from './regions.js'

const words = {
  en: {
    list: 'Addresses',
    hint: (appName: string) => `“${appName}” gets the address that you choose, and no other one.`,
    empty: 'You have no addresses yet.',
    add: 'Add an address',
    edit: 'Address',
    delete: 'Delete this address',
    deleteAsked: 'Delete this address?',
    userName: 'Name',
    telNumber: 'Phone',
    region: 'Region',
    regionParts: ['Province', 'City', 'County'],
    street: 'Street',
    detail: 'Address',
    detailHint: 'Building, floor, room',
    postalCode: 'Postal code',
    wrongRegion: 'Please choose province, city and county.',
    wrongPostalCode: 'A postal code has six digits.',
  },
  zhCN: {
    list: '收货地址',
    hint: (appName: string) => `“${appName}”仅会获得您选择的这一个地址。`,
    empty: '暂无收货地址',
    add: '新增收货地址',
    edit: '收货地址',
    delete: '删除此地址',
    deleteAsked: '确定删除此地址吗？',
    userName: '收货人',
    telNumber: '手机号码',
    region: '所在地区',
    regionParts: ['省', '市', '区县'],
    street: '街道',
    detail: '详细地址',
    detailHint: '楼栋、楼层、门牌号',
    postalCode: '邮政编码',
    wrongRegion: '请选择省、市和区县。',
    wrongPostalCode: '邮政编码为 6 位数字。',
  },
}

export function addressForm(language: string): EntryForm<Address> {
  const own = inLanguage(language, words)
  const shared = inLanguage(language, formWords)
  const { optional } = shared

  function check({ userName, telNumber, region, detail, postalCode }: Draft) {
    return {
      ...(!userName && { userName: shared.required }),
      ...(!isPhone(telNumber!) && { telNumber: shared.wrongPhone }),
      ...(!isWholeRegion(region!) && { region: own.wrongRegion }),
      ...(!detail && { detail: shared.required }),
      ...(!/^(?:\d{6})?$/.test(postalCode!) && { postalCode: own.wrongPostalCode }),
    }
  }

  return {
    words: own,
    fields: () => [
      { name: 'userName', label: own.userName, autocomplete: 'name', maxLength: 40 },
      { name: 'telNumber', label: own.telNumber, kind: 'tel', autocomplete: 'tel', maxLength: 30 },
      { name: 'region', label: own.region, kind: 'region', parts: own.regionParts },
      { name: 'street', label: own.street, placeholder: optional, maxLength: 60 },
      {
        name: 'detail',
        label: own.detail,
        placeholder: own.detailHint,
        autocomplete: 'street-address',
        maxLength: 120,
      },
      {
        name: 'postalCode',
        label: own.postalCode,
        kind: 'digits',
        placeholder: optional,
        autocomplete: 'postal-code',
        maxLength: 6,
      },
    ],
    check,
    toDraft: (value) => ({
      userName: value?.userName ?? '',
      telNumber: value?.telNumber ?? '',
      region: value?.nationalCode ?? '',
      street: value?.streetName ?? '',
      detail: value?.detail ?? '',
      postalCode: value?.postalCode ?? '',
    }),
    toValue: ({ userName, telNumber, region, street, detail, postalCode }) => ({
      userName: userName!,
      telNumber: telNumber!,
      ...regionNamesOf(region!),
      nationalCode: region!,
      streetName: street!,
      detail: detail!,
      postalCode: postalCode!,
    }),
    title: ({ userName, telNumber }) => `${userName}  ${telNumber}`,
    details: ({ provinceName, cityName, countyName, streetName, detail, postalCode }) => [
      [provinceName, cityName, countyName].filter(Boolean).join(' '),
      [streetName + detail, postalCode].filter(Boolean).join(' '),
    ],
  }
}
