import * as v from 'valibot'
import type { ApiContext } from './ApiContext.js'
import { networkTypeOf } from './networkTypeOf.js'
import { authorizations } from './openSystemState.js'

/** The version of the base library whose behaviour this host follows. */
export const sdkVersion = '3.8.0'

const insets = v.object({
  left: v.number(),
  right: v.number(),
  top: v.number(),
  bottom: v.number(),
  width: v.number(),
  height: v.number(),
})

/** What `getSystemInfo` tells. */
export const systemInfo = v.object({
  brand: v.string(),
  model: v.string(),
  pixelRatio: v.number(),
  screenWidth: v.number(),
  screenHeight: v.number(),
  windowWidth: v.number(),
  windowHeight: v.number(),
  statusBarHeight: v.number(),
  screenTop: v.number(),
  language: v.string(),
  version: v.string(),
  system: v.string(),
  platform: v.picklist(['ios', 'android', 'ohos', 'windows', 'mac', 'devtools']),
  fontSizeSetting: v.number(),
  SDKVersion: v.string(),
  safeArea: insets,
  theme: v.picklist(['light', 'dark']),
  host: v.object({ appId: v.string() }),
  deviceOrientation: v.picklist(['portrait', 'landscape']),
  benchmarkLevel: v.number(),
  enableDebug: v.boolean(),
  albumAuthorized: v.boolean(),
  cameraAuthorized: v.boolean(),
  locationAuthorized: v.boolean(),
  microphoneAuthorized: v.boolean(),
  notificationAuthorized: v.boolean(),
  bluetoothEnabled: v.boolean(),
  locationEnabled: v.boolean(),
  wifiEnabled: v.boolean(),
})

export type SystemInfo = v.InferOutput<typeof systemInfo>

/** What `getWindowInfo` tells of it. */
export const windowInfo = v.pick(systemInfo, [
  'pixelRatio',
  'screenWidth',
  'screenHeight',
  'windowWidth',
  'windowHeight',
  'statusBarHeight',
  'screenTop',
  'safeArea',
])

/** What `getDeviceInfo` tells of it. */
export const deviceInfo = v.pick(systemInfo, [
  'brand',
  'model',
  'system',
  'platform',
  'benchmarkLevel',
])

/** What `getAppBaseInfo` tells of it. */
export const appBaseInfo = v.pick(systemInfo, [
  'SDKVersion',
  'version',
  'language',
  'theme',
  'host',
  'fontSizeSetting',
  'enableDebug',
])

/** What `getSystemSetting` tells of it. */
export const systemSetting = v.pick(systemInfo, [
  'bluetoothEnabled',
  'locationEnabled',
  'wifiEnabled',
  'deviceOrientation',
])

const authorization = v.picklist(authorizations)

/** What `getAppAuthorizeSetting` tells: what the system info says as yes or no, in three words. */
export const appAuthorizeSetting = v.object({
  albumAuthorized: authorization,
  cameraAuthorized: authorization,
  locationAuthorized: authorization,
  microphoneAuthorized: authorization,
  notificationAuthorized: authorization,
})

export type WindowInfo = v.InferOutput<typeof windowInfo>
export type DeviceInfo = v.InferOutput<typeof deviceInfo>
export type AppBaseInfo = v.InferOutput<typeof appBaseInfo>
export type SystemSetting = v.InferOutput<typeof systemSetting>
export type AppAuthorizeSetting = v.InferOutput<typeof appAuthorizeSetting>

/** The platform's word for a device whose speed nobody measured. */
const unknownBenchmark = -1

/** Reads it from the browser; `unknown` for what a browser keeps to itself. */
export function systemInfoOf({ app, system, ui, window }: SystemInfoSources): SystemInfo {
  const { navigator } = window
  const { safeAreaInsets, ...metrics } = ui.metrics()
  const { screenWidth: width, screenHeight: height } = metrics
  const { brand, system: systemName, platform } = deviceOf(navigator.userAgent)
  const left = safeAreaInsets.left
  const top = Math.max(metrics.statusBarHeight, safeAreaInsets.top)
  const right = width - safeAreaInsets.right
  const bottom = height - safeAreaInsets.bottom
  const allowed = Object.entries(appAuthorizeSettingOf({ system })).map(
    ([name, state]) => [name, state === 'authorized'] as const,
  )
  return {
    ...metrics,
    brand,
    model: 'unknown',
    pixelRatio: window.devicePixelRatio,
    language: navigator.language.replace('-', '_'),
    version: sdkVersion,
    system: systemName,
    platform,
    fontSizeSetting:
      parseFloat(window.getComputedStyle(window.document.documentElement).fontSize) || 16,
    SDKVersion: sdkVersion,
    safeArea: { left, right, top, bottom, width: right - left, height: bottom - top },
    theme: ui.theme(),
    host: { appId: app.appId },
    deviceOrientation: width > height ? 'landscape' : 'portrait',
    benchmarkLevel: unknownBenchmark,
    enableDebug: false,
    ...(Object.fromEntries(allowed) as Record<keyof AppAuthorizeSetting, boolean>),
    bluetoothEnabled: system.isBluetoothOn(),
    // A browser does not tell whether the system's own switch is on, only whether it can ask it.
    locationEnabled: 'geolocation' in navigator,
    wifiEnabled: networkTypeOf(navigator) === 'wifi',
  }
}

type SystemInfoSources = Pick<ApiContext, 'app' | 'system' | 'ui' | 'window'>

/** What the system lets the browser do, and so the mini program in it. */
export function appAuthorizeSettingOf({ system }: Pick<ApiContext, 'system'>): AppAuthorizeSetting {
  return {
    // Pictures go through the browser's file chooser and its downloads, which need no permission.
    albumAuthorized: 'authorized',
    cameraAuthorized: system.authorization('camera'),
    locationAuthorized: system.authorization('geolocation'),
    microphoneAuthorized: system.authorization('microphone'),
    notificationAuthorized: system.authorization('notifications'),
  }
}

/** The members of the system info that a schema names. */
export function systemInfoPart<S extends v.GenericSchema>(
  schema: S,
  context: SystemInfoSources,
): v.InferOutput<S> {
  return v.parse(schema, systemInfoOf(context))
}

function deviceOf(userAgent: string): Pick<SystemInfo, 'brand' | 'system' | 'platform'> {
  const android = /Android (\S+?)[;)]/.exec(userAgent)
  if (android) return { brand: 'unknown', system: `Android ${android[1]}`, platform: 'android' }
  const ios = /(?:iPhone|iPad).*? OS ([\d_]+)/.exec(userAgent)
  if (ios) {
    return { brand: 'iPhone', system: `iOS ${ios[1]!.replaceAll('_', '.')}`, platform: 'ios' }
  }
  const windows = /Windows NT ([\d.]+)/.exec(userAgent)
  if (windows) return { brand: 'unknown', system: `Windows ${windows[1]}`, platform: 'windows' }
  const mac = /Mac OS X ([\d_]+)/.exec(userAgent)
  if (mac)
    return { brand: 'Apple', system: `macOS ${mac[1]!.replaceAll('_', '.')}`, platform: 'mac' }
  return { brand: 'unknown', system: 'Linux', platform: 'devtools' }
}
