/** Why a server's call of the payment interface fails, in the platform's words. */
export class PaymentCallError extends Error {
  override readonly name = 'PaymentCallError'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const error = (status: number, code: string, message: string) => () =>
  new PaymentCallError(status, code, message)

export const paymentErrors = {
  invalid: (field: string) => new PaymentCallError(400, 'PARAM_ERROR', `invalid ${field}`),
  signature: error(401, 'SIGN_ERROR', 'invalid signature'),
  otherMerchant: error(400, 'APPID_MCHID_NOT_MATCH', 'appid and mchid do not belong together'),
  notExist: error(404, 'ORDERNOTEXIST', 'order does not exist'),
  used: error(403, 'OUT_TRADE_NO_USED', 'out_trade_no is used by another order'),
  paid: error(400, 'ORDERPAID', 'order is paid'),
  closed: error(400, 'ORDERCLOSED', 'order is closed'),
  paying: error(400, 'USERPAYING', 'order is being paid'),
  tooOften: error(429, 'FREQUENCY_LIMITED', 'too many calls'),
  systemError: error(500, 'SYSTEM_ERROR', 'system error'),
}
