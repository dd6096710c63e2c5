import { networkFailure } from './networkFailure.js'

type Chunk = Uint8Array<ArrayBuffer>

/**
 * Reads a body piece by piece, the next one when the last was taken; what `take` throws ends it.
 *
 * @throws ApiError where the connection broke
 */
export async function readBody(
  { body }: Response,
  navigator: Navigator,
  take: (chunk: Chunk) => unknown,
): Promise<void> {
  const reader = body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw networkFailure(error, navigator)
      })
      if (done) return
      await take(value as Chunk)
    }
  } catch (error) {
    void reader.cancel().catch(() => {})
    throw error
  }
}
