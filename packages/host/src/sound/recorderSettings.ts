import * as v from 'valibot'
import { invalidValue } from '../invalidValue.js'
import { parseParams } from '../parseParams.js'
import { audioSources, recordingFormats } from './RecordingSettings.js'
import type { RecordingSettings } from './RecordingSettings.js'

/** The bit rates that belong to each sample rate, from the platform's table. */
const bitRates = new Map<number, readonly [least: number, most: number]>([
  [8_000, [16_000, 48_000]],
  [11_025, [16_000, 48_000]],
  [12_000, [24_000, 64_000]],
  [16_000, [24_000, 96_000]],
  [22_050, [32_000, 128_000]],
  [24_000, [32_000, 128_000]],
  [32_000, [48_000, 192_000]],
  [44_100, [64_000, 320_000]],
  [48_000, [64_000, 320_000]],
])

const maxDuration = 600_000
const defaultDuration = 60_000

const schema = v.object({
  duration: v.optional(v.number(), defaultDuration),
  sampleRate: v.optional(v.number(), 8_000),
  numberOfChannels: v.optional(v.number(), 2),
  encodeBitRate: v.optional(v.number()),
  format: v.optional(v.picklist(recordingFormats), 'aac'),
  frameSize: v.optional(v.number(), 0),
  audioSource: v.optional(v.picklist(audioSources), 'auto'),
})

/** Reads what a script gives to `RecorderManager.start`. @throws ApiError that names what is wrong */
export function recorderSettings(options: unknown): RecordingSettings {
  const given = parseParams(schema, options ?? {})
  const { sampleRate, numberOfChannels, format, audioSource, frameSize } = given
  const range = bitRates.get(sampleRate)
  if (!range) throw invalidValue('sampleRate', String(sampleRate))
  if (numberOfChannels !== 1 && numberOfChannels !== 2) {
    throw invalidValue('numberOfChannels', String(numberOfChannels))
  }
  const [least, most] = range
  const encodeBitRate = given.encodeBitRate ?? Math.max(48_000, least)
  if (!(encodeBitRate >= least && encodeBitRate <= most)) {
    throw invalidValue('encodeBitRate', String(encodeBitRate))
  }
  const hasFrames = frameSize > 0 && (format === 'PCM' || format === 'mp3')
  return {
    limit: given.duration > 0 ? Math.min(given.duration, maxDuration) : defaultDuration,
    format,
    sampleRate,
    numberOfChannels,
    encodeBitRate,
    audioSource,
    frameSize: hasFrames ? Math.max(1, Math.round(frameSize * 1_024)) : undefined,
  }
}
