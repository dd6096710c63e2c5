/** An app that another one wants to open. */
export interface MiniProgramTarget {
  appId: string
  /** The first page with its query; undefined for the app's own first page. */
  path: string | undefined
  /** What the opened app finds in `referrerInfo`; nothing of it is shared with the one that opens. */
  extraData: unknown
  envVersion: 'develop' | 'trial' | 'release'
  /** Whether an app that runs already stays on its page, where it was entered by this very path. */
  noRelaunchIfPathUnchanged: boolean
  /** The verified origin of the page that asks; undefined for the mini program itself. */
  origin: string | undefined
}

/** How a person goes from one mini program to another and back. A shell with one app knows no other. */
export interface MiniProgramScreens {
  /**
   * Asks the person, and opens the app in front of this one, which runs on behind.
   *
   * @returns `unknown` where the shell has no such app, `cancelled` where the person does not want to
   * @throws Error where the app's code could not be loaded
   */
  openMiniProgram(
    target: MiniProgramTarget,
    signal: AbortSignal,
  ): Promise<'opened' | 'cancelled' | 'unknown'>
  /** Closes this mini program and shows the one that opened it. @returns false where none did */
  returnToMiniProgram(extraData: unknown): Promise<boolean>
  /** Ends this mini program, and shows the one that opened it, where one did. */
  exitMiniProgram(): void
}
