import type { ScriptEnvironment } from '@miniview/container'
import type { WebViewEvent } from './PageInstance.js'
import { tellPage } from './tellPage.js'

/** What an H5 page may ask of the script of its page, by name. */
export type Actions = Record<string, (options: Record<string, unknown>) => unknown>

/**
 * Makes a `bindevent` handler that runs what the H5 page asked for and sends the outcome back. The H5
 * page is foreign, so it reaches the named actions and nothing else of `wx`.
 */
export function answerEvents(wx: ScriptEnvironment['wx'], actions: Actions) {
  return async ({ detail }: WebViewEvent): Promise<void> => {
    const { id, action, options } = (detail.data ?? {}) as Record<string, unknown>
    const name = String(action)
    const run = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!run) return
    const result = await outcomeOf(() => run((options ?? {}) as Record<string, unknown>))
    tellPage(wx, { answerTo: id, result })
  }
}

/** A failure is an outcome as well: the H5 page shows its errMsg. */
async function outcomeOf(run: () => unknown): Promise<unknown> {
  try {
    return (await run()) ?? null
  } catch (error) {
    // Functions with callbacks or a promise fail with a plain object; their sync twins throw an Error.
    return error instanceof Error ? { errMsg: error.message } : error
  }
}
