import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { createFrames } from './createFrames.js'
import { createMeter } from './createMeter.js'
import { createStopwatch } from './createStopwatch.js'
import { openMicrophone, rejectedBy } from './openMicrophone.js'
import type { RecordedSound, Recording, RecordingOptions } from './Recording.js'
import type { RecordingSettings } from './RecordingSettings.js'
import type { SoundEncoder, SoundEncoderOptions } from './SoundEncoder.js'

export type RecordingServices = Pick<ApiContext, 'app' | 'files' | 'lifecycle' | 'ui' | 'window'>

/** Starts to record. The microphone is let go when it ends, however it does. */
export function startRecording(options: RecordingOptions, services: RecordingServices): Recording {
  const { settings, caller, owner, events = {} } = options
  const { app, lifecycle, ui, window } = services
  const closing = new AbortController()
  const cancelling = new AbortController()
  const cancel = () => cancelling.abort(new ApiError('cancel', Errno.cancel))
  const signal = AbortSignal.any([cancelling.signal, closing.signal])
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  const watch = createStopwatch(settings.limit, () => stop())
  let encoder: SoundEncoder | undefined
  let isPaused = false
  /** It was paused before it began. */
  let pausesAtStart = false

  function pause() {
    pausesAtStart = true
    if (!encoder || isPaused) return
    isPaused = true
    watch.stop()
    encoder.pause()
    events.paused?.()
  }

  function resume() {
    pausesAtStart = false
    if (!encoder || !isPaused) return
    isPaused = false
    encoder.resume()
    watch.start()
    events.resumed?.()
  }

  /** A call on the phone, for example, takes the microphone; then, as on the platform, it pauses. */
  function followTrack([track]: MediaStreamTrack[]) {
    track?.addEventListener('ended', stop)
    if (!events.interrupted) return
    track?.addEventListener('mute', () => {
      events.interrupted?.(true)
      pause()
    })
    track?.addEventListener('unmute', () => events.interrupted?.(false))
  }

  async function record(): Promise<RecordedSound> {
    const stream = await openMicrophone(window, constraintsOf(settings), signal)
    const audio = new window.AudioContext(audioOptionsOf(settings))
    signal.addEventListener('abort', () => void audio.close())
    const { frameSize } = settings
    const frames = frameSize && events.frame && createFrames(frameSize, events.frame)
    const heard = frames ? frames.add : undefined
    const made = await createEncoder(audio, settings, { stream, heard }, services)
    const origin = caller.kind === 'page' ? caller.origin : undefined
    const shown = {
      appName: app.name,
      origin,
      level: createMeter(audio, stream),
      elapsed: watch.elapsed,
      isPaused: () => isPaused,
      stop,
    }
    await ui.showRecording(shown, signal)
    signal.throwIfAborted()
    followTrack(stream.getAudioTracks())
    made.start()
    encoder = made
    watch.start()
    events.started?.()
    if (pausesAtStart) pause()

    await Promise.race([stopped, rejectedBy(signal)])
    watch.stop()
    encoder = undefined
    const blob = await made.finish()
    // Before the file is written, so that nobody is listened to longer than it was asked for.
    closing.abort()
    if (frames) frames.end()
    const duration = Math.round(watch.elapsed())
    const isFull = duration === settings.limit
    return { ...(await keep(blob, made.extension, services)), duration, isFull }
  }

  async function run(): Promise<RecordedSound> {
    const unhide = lifecycle.events.hide.on(stop)
    caller.signal.addEventListener('abort', cancel)
    try {
      if (caller.signal.aborted) cancel()
      return await record()
    } finally {
      unhide()
      caller.signal.removeEventListener('abort', cancel)
      watch.stop()
      closing.abort()
    }
  }

  return { owner, ended: run(), pause, resume, stop }
}

/** What the platform's names of sources mean to a browser: what it does with a voice. */
function constraintsOf(settings: RecordingSettings): MediaTrackConstraints {
  const { audioSource, numberOfChannels, sampleRate } = settings
  const isForEars = audioSource === 'camcorder' || audioSource === 'voice_recognition'
  const isCall = audioSource === 'voice_communication'
  return {
    channelCount: numberOfChannels,
    sampleRate,
    ...(isForEars && { echoCancellation: false, noiseSuppression: false, autoGainControl: false }),
    ...(isCall && { echoCancellation: true, noiseSuppression: true, autoGainControl: true }),
  }
}

const isPlain = ({ format }: RecordingSettings) => format === 'wav' || format === 'PCM'

/** Samples are taken in the rate that the script wants; an encoder has rates of its own. */
function audioOptionsOf(settings: RecordingSettings): AudioContextOptions {
  return isPlain(settings) ? { sampleRate: settings.sampleRate } : {}
}

async function createEncoder(
  audio: AudioContext,
  settings: RecordingSettings,
  options: SoundEncoderOptions,
  { window }: Pick<RecordingServices, 'window'>,
): Promise<SoundEncoder> {
  if (isPlain(settings)) {
    const { captureSound } = await import('./captureSound.js')
    return captureSound(audio, settings, options)
  }
  const { compressSound } = await import('./compressSound.js')
  return compressSound(window, settings, options)
}

async function keep(
  blob: Blob,
  extension: string,
  { files }: Pick<RecordingServices, 'files'>,
): Promise<Pick<RecordedSound, 'tempFilePath' | 'fileSize'>> {
  const writer = await files.createTemp(extension)
  await writer.write(blob)
  await writer.close()
  return { tempFilePath: writer.path, fileSize: blob.size }
}
