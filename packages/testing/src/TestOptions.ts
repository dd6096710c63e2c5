import type { OpenOptions } from '@miniview/container'

/** What a test may say of an app to open, as JSON: functions cannot reach the container. */
export interface TestOptions extends Omit<OpenOptions, 'app' | 'apps' | 'getUser'> {
  user?: string
  /** The shell's other apps. */
  apps?: readonly TestedApp[]
}

export interface TestedApp {
  appId: string
  name: string
  /** Where the server has the compiled app. */
  address: string
}
