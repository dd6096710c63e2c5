import { expect, it } from 'vitest'
import { recorderSettings } from './recorderSettings.js'

it('has the platform’s defaults', () => {
  expect(recorderSettings(undefined)).toEqual({
    limit: 60_000,
    format: 'aac',
    sampleRate: 8_000,
    numberOfChannels: 2,
    encodeBitRate: 48_000,
    audioSource: 'auto',
    frameSize: undefined,
  })
})

it('keeps durations within ten minutes, and raises the default bit rate into its range', () => {
  expect(recorderSettings({ duration: 900_000, sampleRate: 44_100 })).toMatchObject({
    limit: 600_000,
    encodeBitRate: 64_000,
  })
  expect(recorderSettings({ duration: -1 }).limit).toBe(60_000)
})

it('cuts frames of KB where the platform does', () => {
  expect(recorderSettings({ format: 'PCM', frameSize: 2 }).frameSize).toBe(2_048)
  expect(recorderSettings({ format: 'mp3', frameSize: 0.5 }).frameSize).toBe(512)
  expect(recorderSettings({ format: 'aac', frameSize: 2 }).frameSize).toBeUndefined()
})

it.each([
  [{ sampleRate: 9_000 }, 'invalid sampleRate "9000"'],
  [{ numberOfChannels: 3 }, 'invalid numberOfChannels "3"'],
  [{ encodeBitRate: 8_000 }, 'invalid encodeBitRate "8000"'],
  [{ encodeBitRate: Number.NaN }, 'parameter.encodeBitRate'],
  [{ sampleRate: 8_000, encodeBitRate: 64_000 }, 'invalid encodeBitRate "64000"'],
  [{ format: 'flac' }, 'invalid format "flac"'],
  [{ audioSource: 'headsetMic' }, 'invalid audioSource "headsetMic"'],
  [{ duration: '1' }, 'parameter error: parameter.duration should be Number instead of String;'],
  ['text', 'parameter error: parameter should be Object instead of String'],
])('refuses %j', (options, text) => {
  expect(() => recorderSettings(options)).toThrow(text)
})
