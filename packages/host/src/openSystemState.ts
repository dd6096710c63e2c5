/** What a person decided about a sensor, in the platform's words. */
export const authorizations = ['authorized', 'denied', 'not determined'] as const

export type Authorization = (typeof authorizations)[number]

/** The browser's names of what a person may allow it. */
const permissionNames = ['camera', 'geolocation', 'microphone', 'notifications'] as const

type SystemPermission = (typeof permissionNames)[number]

/** What the system allows the browser, which can be asked for at once. */
export interface SystemState {
  authorization(name: SystemPermission): Authorization
  isBluetoothOn(): boolean
  /** Undefined where the browser tells nothing of it, or has not yet. */
  battery(): BatteryManager | undefined
}

/** https://w3c.github.io/battery/ */
export interface BatteryManager extends EventTarget {
  /** From 0 to 1. */
  readonly level: number
  readonly charging: boolean
}

declare global {
  interface Navigator {
    getBattery?(): Promise<BatteryManager>
  }
}

/** Web Bluetooth, which not every browser has. https://webbluetoothcg.github.io/web-bluetooth/ */
interface Bluetooth extends EventTarget {
  getAvailability(): Promise<boolean>
}

/**
 * Browsers answer these questions later only, and `getSystemInfoSync` must answer at once; so they are
 * asked when the app starts, and the answers are kept up to date.
 */
export async function openSystemState(
  navigator: Navigator,
  signal: AbortSignal,
): Promise<SystemState> {
  const statuses = new Map<SystemPermission, PermissionStatus>()
  let isBluetoothOn = false
  let battery: BatteryManager | undefined

  async function ask(name: SystemPermission) {
    try {
      statuses.set(name, await navigator.permissions.query({ name }))
    } catch {
      // Not every browser knows all of them.
    }
  }

  async function watchBluetooth(bluetooth: Bluetooth) {
    const read = async () => (isBluetoothOn = await bluetooth.getAvailability().catch(() => false))
    bluetooth.addEventListener('availabilitychanged', () => void read(), { signal })
    await read()
  }

  const { bluetooth } = navigator as { bluetooth?: Bluetooth }
  // The radio may take its time; nothing waits for it.
  if (bluetooth) void watchBluetooth(bluetooth)
  navigator.getBattery?.().then(
    (manager) => (battery = manager),
    // The page around the container may have forbidden it.
    () => {},
  )
  await Promise.all(permissionNames.map(ask))

  return {
    authorization(name) {
      // The browser changes the state of a status while someone holds it.
      const state = statuses.get(name)?.state
      if (state === 'granted') return 'authorized'
      return state === 'denied' ? 'denied' : 'not determined'
    },
    isBluetoothOn: () => isBluetoothOn,
    battery: () => battery,
  }
}
