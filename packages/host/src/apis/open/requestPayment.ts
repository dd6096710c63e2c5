import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { payByCashier, paymentParams } from '../../platform/payByCashier.js'

export const requestPayment = defineApi({
  name: 'requestPayment',
  summary:
    'Lets the person pay an order that the app’s own server placed; what is paid, and how much, comes from the platform’s server.',
  page: 'wx',
  waitsForPerson: true,
  params: paymentParams,
  result: v.object({}),
  run: payByCashier,
})
