/** Milliseconds for which a verb waits until what it needs is there. */
const patience = 20_000

/**
 * A frame that crashed or is being replaced never answers, so it is asked again after so many
 * milliseconds; and since one that is only busy does answer, each time after twice as many.
 */
const firstQuestionTime = 1_000

const silence = Symbol('no answer in time')

export interface Question<T> {
  /** For the error's text: what is waited for. */
  what: string | (() => string)
  /** Gives neither undefined, null nor false once it is there. It may fail until then, as where a frame navigates away. */
  ask(): Promise<T | undefined | null | false>
  /** Called where an answer stays out. */
  onSilence(): Promise<unknown>
}

/** Asks until there is an answer, and gives it. @throws Error after twenty seconds */
export async function eventually<T>({ what, ask, onSilence }: Question<T>): Promise<T> {
  const end = Date.now() + patience
  let problem: unknown
  let questionTime = firstQuestionTime
  do {
    try {
      const answer = await Promise.race([ask(), pause(questionTime, silence)])
      if (answer === silence) {
        await Promise.race([onSilence(), pause(firstQuestionTime)])
        questionTime *= 2
      } else if (answer !== undefined && answer !== null && answer !== false) return answer
    } catch (error) {
      problem = error
    }
    await pause(20)
  } while (Date.now() < end)
  const wanted = typeof what === 'string' ? what : what()
  throw new Error(`Waited ${patience} ms for ${wanted}.`, { cause: problem })
}

function pause<T = undefined>(milliseconds: number, value?: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value))
}
