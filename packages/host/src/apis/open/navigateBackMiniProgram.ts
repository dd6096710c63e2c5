import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { toExtraData } from '../../toExtraData.js'

export const navigateBackMiniProgram = defineApi({
  name: 'navigateBackMiniProgram',
  summary: 'Returns to the mini program that opened this one.',
  page: ['wx', 'miniProgram'],
  params: v.object({ extraData: v.optional(v.unknown(), {}) }),
  result: v.object({}),
  async run({ extraData }, { ui }) {
    if (!(await ui.returnToMiniProgram(toExtraData(extraData)))) {
      throw new ApiError('current mini program was not opened by another mini program')
    }
    return {}
  },
})
