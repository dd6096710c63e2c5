import type { MiniProgramTarget } from '@miniview/host'
import type { OpenOptions } from './OpenOptions.js'

/** The mini programs of a shell, among which they open each other by `wx.navigateToMiniProgram`. */
export interface AppRegistry {
  /** @returns undefined where the shell has no such app, or not in that version */
  find(
    appId: string,
    envVersion: MiniProgramTarget['envVersion'],
  ): RegisteredApp | undefined | Promise<RegisteredApp | undefined>
}

export interface RegisteredApp {
  /** What the person is asked about. */
  name: string
  /** The address of a picture, which the container's policy must allow. Default: the name's first letter. */
  icon?: string
  /**
   * Brings the app's code. Called once the person agreed. The options that belong to the container, such
   * as `apps` and `browserHistory`, are those of the first app.
   */
  load(): Promise<OpenOptions>
}
