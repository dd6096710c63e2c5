import { askTarget } from './askTarget.js'

/** Node refuses to send some addresses that it read, such as one with bytes that are not encoded. */
export function tryAsk(
  ...asked: Parameters<typeof askTarget>
): ReturnType<typeof askTarget> | undefined {
  try {
    return askTarget(...asked)
  } catch {
    return undefined
  }
}
