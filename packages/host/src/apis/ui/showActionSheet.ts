import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showActionSheet = defineApi({
  name: 'showActionSheet',
  summary: 'Lets the person choose one of up to six items.',
  waitsForPerson: true,
  params: v.object({
    itemList: v.pipe(
      v.array(v.string()),
      v.minLength(1, 'parameter.itemList should have at least 1 item'),
      v.maxLength(6, 'itemList should not be large than 6'),
    ),
    itemColor: v.optional(v.string(), '#000000'),
    alertText: v.optional(v.string()),
  }),
  result: v.object({ tapIndex: v.number() }),
  async run({ itemList, itemColor, alertText }, { ui, dialogs, caller }) {
    const sheet = { itemList, itemColor, ...(alertText && { alertText }) }
    const tapIndex = await dialogs.show(caller.signal, () =>
      ui.showActionSheet(sheet, caller.signal),
    )
    if (tapIndex === undefined) throw new ApiError('cancel', Errno.cancel)
    return { tapIndex }
  },
})
