import { ApiError, Errno } from '@miniview/bridge'
import type { BatteryManager } from '../openSystemState.js'

/** In the platform's terms. @throws ApiError where the browser tells nothing of it */
export function batteryInfoOf(battery: BatteryManager | undefined) {
  if (!battery) throw new ApiError('not supported', Errno.notSupported)
  return { level: Math.max(1, Math.round(battery.level * 100)), isCharging: battery.charging }
}
