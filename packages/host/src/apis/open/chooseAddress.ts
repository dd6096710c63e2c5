import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { askForAddress } from '../../forms/askByForm.js'

export const chooseAddress = defineApi({
  name: 'chooseAddress',
  summary: 'A postal address that the person chooses from those they keep, or enters.',
  scope: 'scope.address',
  waitsForPerson: true,
  params: v.object({}),
  result: v.object({
    userName: v.string(),
    postalCode: v.string(),
    provinceName: v.string(),
    cityName: v.string(),
    countyName: v.string(),
    streetName: v.string(),
    /** Street and what follows it. */
    detailInfo: v.string(),
    /** What follows the street. */
    detailInfoNew: v.string(),
    /** Six digits, of the smallest part of the region. */
    nationalCode: v.string(),
    telNumber: v.string(),
  }),
  async run(_params, context) {
    const { detail, ...address } = await askForAddress(context)
    return { ...address, detailInfo: address.streetName + detail, detailInfoNew: detail }
  },
})
