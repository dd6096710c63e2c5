/**
 * What Tencent's `jweixin` expects of an answer and others do not. Its calls are known by the fields that
 * it adds to the arguments of each.
 */
import { isRecord } from '@miniview/bridge'
import type { FileAddresses } from './createFileAddresses.js'

/** The call that checks the page's signature; it alone is about those fields. */
const verifyName = 'preVerifyJSAPI'

const verifyFields = [
  'appId',
  'verifyAppId',
  'verifySignType',
  'verifyTimestamp',
  'verifyNonceStr',
  'verifySignature',
]

/** The call as the host knows it, where jweixin made it; undefined where somebody else did. */
export function fromJweixin(
  name: string,
  args: unknown,
): [name: string, args: unknown] | undefined {
  if (!isRecord(args) || !Object.hasOwn(args, 'verifySignType')) return undefined
  if (name === verifyName) return [name, args]
  const own = Object.entries(args).filter(([field]) => !verifyFields.includes(field))
  return [`jweixin.${name}`, Object.fromEntries(own)]
}

/** Gives the data of an answer or event the members, and on phones the spellings, that jweixin reads. */
export function toJweixinData(
  data: Record<string, unknown>,
  userAgent: string,
  files: Pick<FileAddresses, 'localResource'>,
): Record<string, unknown> {
  const { tempFilePaths, tempFilePath, checkResult, resultStr } = data
  const result = { ...data }
  const isIphone = /iphone|ipad/i.test(userAgent)
  // There an address loads no picture; a page shows it by `getLocalImgData`, or its SDK does.
  const nameOf = (address: unknown) => (isIphone ? files.localResource(String(address)) : address)
  const localId = tempFilePath ?? data['localId']
  if (localId) result['localId'] = nameOf(localId)
  if (Array.isArray(tempFilePaths)) result['localIds'] = tempFilePaths.map(nameOf)
  if (/android/i.test(userAgent)) {
    if (tempFilePaths) result['localIds'] = JSON.stringify(tempFilePaths)
    if (checkResult) result['checkResult'] = JSON.stringify(checkResult)
  }
  if (isIphone && resultStr !== undefined) {
    result['resultStr'] = JSON.stringify({ scan_code: { scan_result: resultStr } })
  }
  return result
}
