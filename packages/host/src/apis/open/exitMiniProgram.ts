import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const exitMiniProgram = defineApi({
  name: 'exitMiniProgram',
  summary: 'Ends the mini program; the one that opened it is shown again.',
  page: 'wx',
  needsTap: true,
  params: v.object({}),
  result: v.object({}),
  run(_params, { ui }) {
    ui.exitMiniProgram()
    return {}
  },
})
