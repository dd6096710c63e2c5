import { networkFailure } from './networkFailure.js'

type Chunk = Uint8Array<ArrayBuffer>

/** Reads the next chunk, where it can into a buffer that is free again. */
export interface BodyReader {
  read(free?: ArrayBuffer): Promise<{ done: boolean; value?: Chunk | undefined }>
  cancel(): Promise<void>
}

/** Who takes a chunk owns it, and may give a buffer back that is free again. */
export type TakeChunk = (chunk: Chunk) => Promise<ArrayBuffer | undefined> | void

/**
 * Reads a body piece by piece, the next one when the last was taken; what `take` throws ends it.
 *
 * @throws ApiError where the connection broke
 */
export async function readBody(
  { body }: Response,
  navigator: Navigator,
  take: TakeChunk,
  openReader: (body: ReadableStream<Chunk>) => BodyReader = (stream) => stream.getReader(),
): Promise<void> {
  if (!body) return
  const reader = openReader(body)
  let free: ArrayBuffer | undefined
  try {
    for (;;) {
      const { done, value } = await reader.read(free).catch((error: unknown) => {
        throw networkFailure(error, navigator)
      })
      // The last chunk can come together with the end.
      if (value?.length) free = (await take(value)) ?? undefined
      if (done) return
    }
  } catch (error) {
    void reader.cancel().catch(() => {})
    throw error
  }
}
