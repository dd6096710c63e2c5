import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import type { ApiContext } from '../ApiContext.js'
import type { PaymentCall } from './PlatformWire.js'

/** What the app's own server signed. Nothing of it says what is paid, or how much. */
export const paymentParams = v.object({
  /** Seconds since 1970, as a text. */
  timeStamp: v.string(),
  /** At most 32 characters. */
  nonceStr: v.string(),
  /** `prepay_id=…` */
  package: v.optional(v.string()),
  /** The same without `prepay_id=`, as pages of TCMPP say it. */
  prepayId: v.optional(v.string()),
  signType: v.optional(v.picklist(['MD5', 'HMAC-SHA256', 'RSA']), 'MD5'),
  paySign: v.string(),
})

type Params = v.InferOutput<typeof paymentParams>
type Payment = Omit<PaymentCall, 'appid'>

/** Milliseconds between questions what became of a payment whose answer was lost. */
const waits = [500, 1000, 2000, 4000, 8000, 16_000, 32_000]

/** Milliseconds that the server may take, which is more than its provider may. */
const patience = 90_000

/** Lets the person see the server's order and pay it. @throws ApiError */
export async function payByCashier(params: Params, context: ApiContext): Promise<object> {
  const { app, caller, dialogs, platform, ui } = context
  const payment = paymentOf(params)
  const order = await platform.call('payment/prepare', payment, caller.signal)
  let paid: Promise<void> | undefined
  const bill = {
    ...order,
    appName: app.name,
    origin: caller.kind === 'page' ? caller.origin : undefined,
    pay: () => (paid ??= pay(payment, context)).catch(() => {}),
  }
  await dialogs.show(caller.signal, () => ui.showCashier(bill, caller.signal))
  if (!paid) throw new ApiError('cancel', Errno.cancel)
  await paid
  return {}
}

function paymentOf({ package: whole, prepayId, ...signed }: Params): Payment {
  if (whole === undefined && prepayId === undefined) {
    const text = 'parameter error: parameter.package should be String instead of Undefined;'
    throw new ApiError(text, Errno.invalidRequestData)
  }
  return { ...signed, prepayId: prepayId ?? whole!.replace(/^prepay_id=/, '') }
}

/** Once confirmed, a payment goes on, whether or not the page that asked for it is still there. */
async function pay(payment: Payment, { platform }: ApiContext): Promise<void> {
  try {
    const { result } = await platform.call('payment/pay', payment, AbortSignal.timeout(patience))
    if (result !== 'ok') throw new ApiError('cancel', Errno.cancel)
  } catch (error) {
    // The server refuses in its own words; where it said nothing, the payment may be made all the same.
    if (!(error instanceof ApiError) || error.errno !== Errno.internalError) throw error
    if (!(await isPaid(payment.prepayId, platform))) throw error
  }
}

async function isPaid(prepayId: string, platform: ApiContext['platform']): Promise<boolean> {
  for (const wait of waits) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    const asked = platform.call('payment/state', { prepayId }, AbortSignal.timeout(patience))
    const state = await asked.then(
      (answer) => answer.state,
      () => undefined,
    )
    if (state !== undefined && state !== 'USERPAYING') return state === 'SUCCESS'
  }
  return false
}
