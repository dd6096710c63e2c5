import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { askForAddress } from '../../forms/askByForm.js'

export const editAddress = defineApi({
  name: 'editAddress',
  summary: 'What `wx.openAddress` of a page asks: an address that the person chooses or enters.',
  page: 'bridge',
  shell: false,
  scope: 'scope.address',
  waitsForPerson: true,
  params: v.object({}),
  // The names, with their spelling, are those that the SDK renames for the page.
  result: v.object({
    userName: v.string(),
    telNumber: v.string(),
    addressPostalCode: v.string(),
    proviceFirstStageName: v.string(),
    addressCitySecondStageName: v.string(),
    addressCountiesThirdStageName: v.string(),
    addressDetailInfo: v.string(),
    nationalCode: v.string(),
  }),
  async run(_params, context) {
    const address = await askForAddress(context)
    return {
      userName: address.userName,
      telNumber: address.telNumber,
      addressPostalCode: address.postalCode,
      proviceFirstStageName: address.provinceName,
      addressCitySecondStageName: address.cityName,
      addressCountiesThirdStageName: address.countyName,
      addressDetailInfo: address.streetName + address.detail,
      nationalCode: address.nationalCode,
    }
  },
})
