import { createEmitter } from './createEmitter.js'
import type { Logic } from './MiniProgram.js'

/** How the app was entered. Scene values are the platform's. */
export interface EnterOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: { appId?: string; extraData?: unknown }
}

export interface PageNotFound {
  path: string
  query: Record<string, string>
  isEntryPage: boolean
}

/** How large a page is, in CSS pixels. */
export interface WindowSize {
  windowWidth: number
  windowHeight: number
}

/** Why the app went to the background: the person left, or another mini program opened. */
export const HideReason = { personLeft: 0, otherMiniProgram: 1 } as const

/** The app's own events, and the code that listens to them: first `App({…})`, then `wx.onX`. */
export function createLifecycle(launchOptions: EnterOptions) {
  let appLogic: Logic | undefined
  let enterOptions = launchOptions
  let isShown = false

  const show = createEmitter<EnterOptions>()
  const hide = createEmitter<{ reason: number }>()
  const error = createEmitter<string>()
  const pageNotFound = createEmitter<PageNotFound>()
  const themeChange = createEmitter<{ theme: 'light' | 'dark' }>()
  const resize = createEmitter<{ size: WindowSize }>()
  const unhandledRejection = createEmitter<{ reason: unknown; promise: Promise<unknown> }>()

  /** Runs the mini program's code; its errors are its own, and reach its `onError`. */
  function run<T>(code: () => T): T | undefined {
    try {
      return code()
    } catch (thrown) {
      fail(thrown)
      return undefined
    }
  }

  function fail(thrown: unknown) {
    const text = thrown instanceof Error ? `${thrown.message}\n${thrown.stack}` : String(thrown)
    console.error(thrown)
    try {
      appLogic?.call('onError', text)
    } catch (inHandler) {
      console.error(inHandler)
    }
    error.emit(text)
  }

  return {
    events: { show, hide, error, pageNotFound, themeChange, resize, unhandledRejection },
    run,
    fail,
    launchOptions: () => structuredClone(launchOptions),
    enterOptions: () => structuredClone(enterOptions),
    /** Whether the app is in the foreground. */
    isShown: () => isShown,

    launch(logic: Logic) {
      appLogic = logic
      run(() => logic.call('onLaunch', structuredClone(launchOptions)))
    },
    /** The app came to the foreground; a second call in a row changes nothing. */
    show(options: EnterOptions = enterOptions) {
      if (isShown) return
      isShown = true
      enterOptions = options
      run(() => appLogic?.call('onShow', structuredClone(options)))
      show.emit(structuredClone(options))
    },
    hide(reason: number = HideReason.personLeft) {
      if (!isShown) return
      isShown = false
      run(() => appLogic?.call('onHide', { reason }))
      hide.emit({ reason })
    },
    pageNotFound(missing: PageNotFound) {
      run(() => appLogic?.call('onPageNotFound', { ...missing }))
      pageNotFound.emit({ ...missing })
    },
    themeChange(theme: 'light' | 'dark') {
      run(() => appLogic?.call('onThemeChange', { theme }))
      themeChange.emit({ theme })
    },
    unhandledRejection(rejection: { reason: unknown; promise: Promise<unknown> }) {
      run(() => appLogic?.call('onUnhandledRejection', rejection))
      unhandledRejection.emit(rejection)
    },
  }
}

export type Lifecycle = ReturnType<typeof createLifecycle>
