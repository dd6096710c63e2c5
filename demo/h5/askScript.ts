import { wx } from './wx.js'

const waiting = new Map<unknown, (result: unknown) => void>()
let lastId = 0

wx.miniProgram.onWebviewEvent((message) => {
  const { answerTo, result } = message as { answerTo?: unknown; result?: unknown }
  waiting.get(answerTo)?.(result)
  waiting.delete(answerTo)
})

/**
 * Asks the script of this mini program page to do something, by an event for its `bindevent`. The
 * script answers with an event of its own.
 *
 * @param action one of the names that `answerEvents` got in demo/miniprogram/webviews
 */
export async function askScript(action: string, options: object = {}): Promise<unknown> {
  const id = ++lastId
  const answer = new Promise((resolve) => waiting.set(id, resolve))
  try {
    await wx.miniProgram.sendWebviewEvent({ data: { id, action, options } })
  } catch (error) {
    waiting.delete(id)
    throw error
  }
  return answer
}
