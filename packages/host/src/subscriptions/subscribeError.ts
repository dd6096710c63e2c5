import { ApiError } from '@miniview/bridge'

/** Why nothing could be subscribed to, in the platform's words. */
const texts = {
  10001: "TmplIds can't be empty",
  10002: 'Request list fail',
  10003: 'Request subscribe fail',
  20001: 'No template data return, verify the template id exist',
  20003: 'Templates count out of max bounds',
  20004: 'The main switch is switched off',
  20005: 'This mini program was banned from subscribing messages',
} as const

export const subscribeError = (errCode: keyof typeof texts): ApiError =>
  new ApiError(texts[errCode], undefined, errCode)
