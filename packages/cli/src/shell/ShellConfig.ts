import type { BuildAccess, DomainLists, GatewayAccess, UserAgentProfile } from '@miniview/host'
import type { Problem } from '@miniview/miniprogram/compiler'

/** What the server or the build tells the shell page, as JSON inside it. Addresses are relative to the page. */
export interface ShellConfig {
  /** The compiled app. */
  app: string
  /** Which build this is; absent where `miniview dev` serves the page. */
  build?: BuildAccess
  /** The module of plugins. */
  plugins?: string
  webViewOrigins: readonly string[] | 'opened'
  offlineOrigin?: string
  userAgent?: UserAgentProfile
  /** The servers that the app may call. */
  domains?: DomainLists
  /** Only where a server of this program serves the page. */
  gateway?: GatewayAccess
  /** Persons to switch between; only where a server of this program plays the platform. */
  users?: readonly ShellUser[]
  /** Whether `wx.config` of jweixin is checked; only where a server of this program plays the platform. */
  signatures?: 'require'
  /** Whether plain http is allowed on loopback addresses. */
  development: boolean
  /** Other apps, which this one may open. */
  apps?: readonly ShellApp[]
  /** Only where `miniview dev` serves the page. */
  live?: LiveConfig
}

export interface ShellApp extends Partial<Pick<ShellConfig, 'webViewOrigins' | 'domains'>> {
  /** The address of its manifest; what stands here beside it goes before what the manifest says. */
  manifest: string
}

/** What a build says of its app in `miniview.json`. Addresses are relative to that file. */
export interface AppManifest extends Omit<ShellConfig, 'apps' | 'live' | 'users'> {
  appId: string
  name: string
}

export interface LiveConfig extends LiveState {
  /** Where the server tells of changes. */
  events: string
}

/** What is served now. */
export interface LiveState {
  /** Differs when anything but styles differs; undefined as long as the source never compiled. */
  version?: string
  /** Differs when a style differs. */
  styles?: string
  /** Errors of the source as it is now, which the served version does not have. */
  problems: readonly Problem[]
}

/** A person who does not exist. */
export interface ShellUser {
  id: string
  name: string
}
