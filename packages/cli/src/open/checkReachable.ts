import { OpenFailedError } from './OpenFailedError.js'

/** Milliseconds until a server counts as unreachable. */
const patience = 15_000

/** Whatever a server answers, it is there. @throws OpenFailedError in one line */
export async function checkReachable(url: string): Promise<void> {
  try {
    const { body } = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    await body?.cancel()
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
    const reason = cause?.code ?? cause?.message ?? message
    throw new OpenFailedError(`${new URL(url).origin} cannot be reached: ${reason}`)
  }
}
