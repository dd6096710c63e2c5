import * as v from 'valibot'
import type { ApiContext } from './ApiContext.js'

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
})

export type SystemInfo = v.InferOutput<typeof systemInfo>

/** Reads it from the browser; `unknown` for what a browser keeps to itself. */
export function systemInfoOf({
  app,
  ui,
  window,
}: Pick<ApiContext, 'app' | 'ui' | 'window'>): SystemInfo {
  const { navigator } = window
  const metrics = ui.metrics()
  const { screenWidth: width, screenHeight: height, statusBarHeight: top } = metrics
  const { brand, system, platform } = deviceOf(navigator.userAgent)
  return {
    ...metrics,
    brand,
    model: 'unknown',
    pixelRatio: window.devicePixelRatio,
    language: navigator.language.replace('-', '_'),
    version: sdkVersion,
    system,
    platform,
    fontSizeSetting:
      parseFloat(window.getComputedStyle(window.document.documentElement).fontSize) || 16,
    SDKVersion: sdkVersion,
    safeArea: { left: 0, right: width, top, bottom: height, width, height: height - top },
    theme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    host: { appId: app.appId },
    deviceOrientation: width > height ? 'landscape' : 'portrait',
  }
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
