import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const setKeepScreenOn = defineApi({
  name: 'setKeepScreenOn',
  summary: 'Keeps the screen from going dark, as long as the app is in the foreground.',
  params: v.object({ keepScreenOn: v.boolean() }),
  result: v.object({}),
  async run({ keepScreenOn }, { device }) {
    await (await device()).keepScreenOn(keepScreenOn)
    return {}
  },
})
