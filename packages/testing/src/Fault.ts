import type { Answer } from '@miniview/bridge'

/** What goes wrong with an API from now on. */
export type Fault =
  /** Its own answer comes so many milliseconds later. */
  | { delay: number }
  /** It has no effect, and fails with this text and number; after so many milliseconds, default 0. */
  | { fail: string; errno?: number; delay?: number }
  /** It has no effect, and no answer comes. */
  | { drop: true }

/** What a test put in place of an API, or on the way to it. */
export interface ScriptedApi {
  answer?: Answer
  fault?: Fault
}

/**
 * Answers a call as a test wants it. Runs in the container too, so that it may call nothing from outside
 * of it.
 *
 * @param proceed runs the API itself
 */
export async function answerByScript(
  { answer, fault }: ScriptedApi,
  proceed: () => Answer | Promise<Answer>,
): Promise<Answer> {
  if (fault && 'drop' in fault) return new Promise<never>(() => {})
  const failure = fault && 'fail' in fault ? fault : undefined
  const end: Answer = failure
    ? {
        ok: false,
        reason: failure.fail,
        ...(failure.errno !== undefined && { errno: failure.errno }),
      }
    : (answer ?? (await proceed()))
  if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay))
  return end
}
