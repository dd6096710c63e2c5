/** All screens of the device's APIs, which are loaded on first use. */
export { continueByTap } from '../continueByTap.js'
export { callPhone } from './callPhone.js'
export { copiedToast } from './copiedToast.js'
export { dimScreen } from './dimScreen.js'
export { scanCode } from './scanCode.js'
export { showScannedText } from './showScannedText.js'
export { transferToast } from './transferToast.js'
