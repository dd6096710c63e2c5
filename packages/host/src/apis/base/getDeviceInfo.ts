import { defineSync } from '../../defineApi.js'
import { deviceInfo, systemInfoPart } from '../../systemInfoOf.js'

export const getDeviceInfo = defineSync({
  name: 'getDeviceInfo',
  summary: 'The device, as far as the browser tells.',
  signature: `() => import('./systemInfoOf.js').DeviceInfo`,
  returns: deviceInfo,
  run: (context) => systemInfoPart(deviceInfo, context),
})
