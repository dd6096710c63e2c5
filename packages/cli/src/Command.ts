import type { Device } from './open/devices.js'
import type { UserAgent } from './open/userAgents.js'

/** What the person asked for on the command line. */
export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | {
      name: 'dev'
      folder: string
      port: number
      open: boolean
      strict: boolean
      origins: string[]
    }
  | {
      name: 'open'
      url: string
      port: number
      open: boolean
      userAgent: UserAgent
      app: string | undefined
      device: Device | undefined
    }
  | {
      name: 'build'
      folder: string
      out: string
      origins: string[]
      offlineOrigin: string | undefined
    }
