import { ApiError } from '@miniview/bridge'
import moduleAddress from './captureSamples.worklet.js?url'
import type { RecordingSettings } from './RecordingSettings.js'
import type { SoundEncoder, SoundEncoderOptions } from './SoundEncoder.js'
import { needsTap } from './soundFailure.js'
import { wavHeader } from './wavHeader.js'

/**
 * Records the samples themselves, in the rate and with the channels that were asked for: as a WAV file, or
 * as PCM without a header.
 *
 * @param audio an audio context of that rate
 * @throws ApiError where the browser lets no sound be processed yet
 */
export async function captureSound(
  audio: AudioContext,
  { format, numberOfChannels: channels }: RecordingSettings,
  { stream, heard }: SoundEncoderOptions,
): Promise<SoundEncoder> {
  if (audio.state === 'suspended') {
    if (!navigator.userActivation.hasBeenActive) throw new ApiError(needsTap)
    await audio.resume()
  }
  await audio.audioWorklet.addModule(moduleAddress)
  const node = new AudioWorkletNode(audio, 'capture-samples', {
    numberOfOutputs: 0,
    channelCount: channels,
    channelCountMode: 'explicit',
  })
  const source = audio.createMediaStreamSource(stream)
  const parts: ArrayBuffer[] = []
  let flushed = () => {}
  node.port.onmessage = ({ data }: MessageEvent<ArrayBuffer | null>) => {
    if (!data) return flushed()
    parts.push(data)
    heard?.(new Uint8Array(data))
  }
  const flush = () =>
    new Promise<void>((resolve) => {
      flushed = resolve
      node.port.postMessage(null)
    })

  return {
    extension: format === 'wav' ? '.wav' : '.pcm',
    start: () => void source.connect(node),
    pause: () => source.disconnect(node),
    resume: () => void source.connect(node),
    async finish() {
      source.disconnect()
      // What an interrupted context still has it never tells.
      if (audio.state === 'running') await flush()
      const { sampleRate } = audio
      const size = parts.reduce((total, { byteLength }) => total + byteLength, 0)
      return format === 'wav'
        ? new Blob([wavHeader({ sampleRate, channels, size }), ...parts], { type: 'audio/wav' })
        : new Blob(parts)
    },
  }
}
