import { accessDenied, toErrMsg, unknownFunction } from '@miniview/bridge'
import type { Answer } from '@miniview/bridge'
import type { BridgeResponse } from './createWeixinJSBridge.js'
import type { FileAddresses } from './createFileAddresses.js'
import { toJweixinData } from './jweixin.js'

export interface BridgeCall {
  name: string
  isJweixin: boolean
  /** What the page sees. */
  userAgent: string
}

/** An answer as the platforms' bridges give it: a fresh object, with the message in both spellings. */
export function toBridgeResponse(
  { name, isJweixin, userAgent }: BridgeCall,
  answer: Answer,
  files: FileAddresses,
): BridgeResponse {
  if (answer.ok) {
    const data = { ...files.addressed(answer) } as Record<string, unknown>
    const errMsg = toErrMsg(name)
    // An old client says the type itself in the message, a newer one by a member.
    const { networkType } = data
    const isNetwork = name === 'getNetworkType' && typeof networkType === 'string'
    if (isNetwork) data['subtype'] = networkType
    const err_msg = isNetwork ? `network_type:${networkType}` : toErrMsg(oldNameOf(name))
    return isJweixin
      ? { ...toJweixinData(data, userAgent, files), err_msg }
      : { ...data, err_msg, errMsg }
  }
  const { reason, errno } = answer
  // The platforms' own words for names that they do not know or allow; SDKs look for them.
  if (reason === unknownFunction) return { err_msg: 'system:function_not_exist' }
  if (reason === accessDenied) return { err_msg: 'system:access_denied' }
  const errMsg = toErrMsg(name, reason)
  const number = errno !== undefined && { errno }
  if (name === paymentName) {
    const status = reason === 'cancel' ? 'cancel' : 'fail'
    return { err_msg: `${oldNameOf(name)}:${status}`, err_desc: reason, ...number }
  }
  // Only without `errMsg` does jweixin tell a cancelled call from a failed one.
  if (isJweixin) return { err_msg: reason === 'cancel' ? `${name}:cancel` : errMsg, ...number }
  return { err_msg: errMsg, errMsg, ...number }
}

/** Pages without an SDK compare its whole message, `get_brand_wcpay_request:ok`. */
const paymentName = 'getBrandWCPayRequest'

function oldNameOf(name: string): string {
  return name === paymentName ? 'get_brand_wcpay_request' : name
}
