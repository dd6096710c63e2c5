import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { payByCashier, paymentParams } from '../../platform/payByCashier.js'

export const getBrandWCPayRequest = defineApi({
  name: 'getBrandWCPayRequest',
  summary:
    'Lets the person pay as `requestPayment` does, for pages that call `WeixinJSBridge` themselves, and for `wx.chooseWXPay`.',
  page: 'bridge',
  shell: false,
  waitsForPerson: true,
  params: paymentParams,
  result: v.object({}),
  run: payByCashier,
})
