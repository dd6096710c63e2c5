import { ApiError } from '@miniview/bridge'
import type { RecordingSettings } from './RecordingSettings.js'
import type { SoundEncoder, SoundEncoderOptions } from './SoundEncoder.js'

/** The browser's own encoders, the one that the platform has first; a browser has none of MP3. */
const types = [
  ['audio/mp4;codecs=mp4a.40.2', '.m4a'],
  ['audio/webm;codecs=opus', '.webm'],
  ['audio/mp4', '.m4a'],
  ['audio/ogg;codecs=opus', '.ogg'],
] as const

/** Milliseconds between two chunks of bytes. */
const chunkTime = 100

/**
 * Records with the browser's encoder.
 *
 * @throws ApiError where it has none
 */
export function compressSound(
  { MediaRecorder }: Pick<typeof globalThis, 'MediaRecorder'>,
  { encodeBitRate }: RecordingSettings,
  { stream, heard }: SoundEncoderOptions,
): SoundEncoder {
  const [mimeType, extension] =
    types.find(([type]) => MediaRecorder.isTypeSupported(type)) ?? notSupported()
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: encodeBitRate })
  const parts: Blob[] = []
  let told: Promise<void> = Promise.resolve()
  recorder.addEventListener('dataavailable', ({ data }) => {
    parts.push(data)
    if (heard) told = told.then(async () => heard(new Uint8Array(await data.arrayBuffer())))
  })

  return {
    extension,
    start: () => recorder.start(chunkTime),
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    async finish() {
      // It stops by itself where the device goes.
      if (recorder.state !== 'inactive') {
        const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
        recorder.stop()
        await stopped
      }
      await told
      return new Blob(parts, { type: mimeType })
    },
  }
}

function notSupported(): never {
  throw new ApiError('format not supported')
}
