import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { invalidValue } from '../../invalidValue.js'

export const makePhoneCall = defineApi({
  name: 'makePhoneCall',
  summary: 'Asks the person whether to call a number, and hands it to the system.',
  waitsForPerson: true,
  params: v.object({ phoneNumber: v.string() }),
  result: v.object({}),
  async run({ phoneNumber }, { caller, dialogs, ui }) {
    if (!/^[0-9+*#,;()\- ]{1,32}$/.test(phoneNumber) || !/\d/.test(phoneNumber))
      throw invalidValue('phoneNumber', phoneNumber)
    const isCalled = await dialogs.show(caller.signal, () =>
      ui.callPhone(phoneNumber, caller.signal),
    )
    if (!isCalled) throw new ApiError('cancel', Errno.cancel)
    return {}
  },
})
