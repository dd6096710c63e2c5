import type { Logic } from '@miniview/host'

type Options = Record<string, unknown>

/**
 * What `App({…})` declared. Where an independent subpackage opens first, app.js runs only when a page
 * of the main package follows; its `onLaunch` and `onShow` come then.
 */
export function createAppLogic({ run }: { run(): void }) {
  let declared: Options | undefined
  /** What `getApp({ allowDefault: true })` gives before there is an app. */
  let standIn: Options | undefined
  let isStarted = false
  let missed = new Map<string, unknown[]>()

  function call(name: string, args: unknown[]): unknown {
    const member = declared && name in declared ? declared[name] : undefined
    return typeof member === 'function' ? member.apply(declared, args) : undefined
  }

  const logic: Logic = {
    has: (name) => typeof declared?.[name] === 'function',
    call(name, ...args) {
      if (isStarted) return call(name, args)
      if (name === 'onLaunch' || name === 'onShow') missed.set(name, args)
      return undefined
    },
  }

  return {
    logic,

    /** What `App` in app.js calls. */
    declare(options: unknown): void {
      declared = Object.assign(standIn ?? {}, options as Options)
    },

    /** Runs app.js, once. */
    start(): void {
      if (isStarted) return
      isStarted = true
      run()
      const calls = missed
      missed = new Map()
      for (const [name, args] of calls) call(name, args)
    },

    getApp(options?: { allowDefault?: boolean }): Options | undefined {
      if (!declared && options?.allowDefault) standIn ??= {}
      return declared ?? standIn
    },
  }
}

export type AppLogic = ReturnType<typeof createAppLogic>
