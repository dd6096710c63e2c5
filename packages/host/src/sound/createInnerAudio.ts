import type { ApiContext } from '../ApiContext.js'
import { bufferedTo, durationOf, rateOf } from './audioFacts.js'
import type { Mix } from './createMix.js'
import { createSoundEvents } from './createSoundEvents.js'
import { innerAudioEvents } from './InnerAudioContext.js'
import type { InnerAudioContext } from './InnerAudioContext.js'
import { soundAddress } from './soundAddress.js'
import type { SoundAddress, SoundAddressServices } from './soundAddress.js'
import { mediaFailure, soundFailure } from './soundFailure.js'

export interface InnerAudioServices
  extends SoundAddressServices, Pick<ApiContext, 'lifecycle' | 'window'> {
  mix: Mix
  /** Ends the sound with the app. */
  closing: AbortSignal
}

/** The element's own events, by the platform's names. */
const told = {
  canplay: 'Canplay',
  play: 'Play',
  waiting: 'Waiting',
  ended: 'Ended',
} as const

/** Makes one sound of the mini program's code. */
export function createInnerAudio(services: InnerAudioServices): InnerAudioContext {
  const { lifecycle, window, mix, closing } = services
  const audio = new window.Audio()
  const { functions, tell, clear } = createSoundEvents(innerAudioEvents, lifecycle)
  const mixed = { pause: () => pause() }
  let source: SoundAddress | undefined
  let src = ''
  let startTime = 0
  let autoplay = false
  /** Whether it is to play once its address is known. */
  let wantsPlay = false
  /** Where a script sent it before its address was known. */
  let place: number | undefined
  /** Stopping has an event of its own in place of those of the pause and of the way to the start. */
  let isRewinding = false
  let untoldPauses = 0
  let isDestroyed = false

  for (const [type, event] of Object.entries(told)) audio.addEventListener(type, () => tell(event))
  audio.addEventListener('pause', () => {
    if (untoldPauses > 0) untoldPauses--
    else if (!audio.ended) tell('Pause')
  })
  audio.addEventListener('timeupdate', () => {
    if (!audio.paused) tell('TimeUpdate')
  })
  audio.addEventListener('seeking', () => {
    if (!isRewinding) tell('Seeking')
  })
  audio.addEventListener('seeked', () => {
    if (!isRewinding) tell('Seeked')
    isRewinding = false
  })
  audio.addEventListener('ended', () => mix.ended(mixed))
  audio.addEventListener('error', () => src && fail(mediaFailure(audio.error!)))
  const stopHide = lifecycle.events.hide.on(() => pause())
  closing.addEventListener('abort', destroy)

  function fail(failure: ReturnType<typeof soundFailure>) {
    wantsPlay = false
    mix.ended(mixed)
    tell('Error', failure)
  }

  async function load(text: string) {
    src = text
    place = undefined
    if (!audio.paused) untoldPauses++
    unload()
    wantsPlay = autoplay
    if (!text) return
    try {
      const found = await soundAddress(text, services)
      // Another address may have been set meanwhile.
      if (src !== text || source || isDestroyed) return found.release()
      source = found
      audio.src = found.address
      const begin = place ?? startTime
      if (begin > 0) audio.currentTime = begin
      if (wantsPlay) await start()
    } catch (error) {
      if (src === text) fail(soundFailure(error))
    }
  }

  function unload() {
    audio.pause()
    audio.removeAttribute('src')
    audio.load()
    isRewinding = false
    source?.release()
    source = undefined
    mix.ended(mixed)
  }

  async function start() {
    if (isDestroyed) return
    wantsPlay = true
    if (!source) return
    mix.started(mixed, true)
    await audio.play().catch((error: Error) => {
      // The first is a start that was taken back, the second is told by the element itself.
      if (error.name !== 'AbortError' && error.name !== 'NotSupportedError') {
        fail(soundFailure(error))
      }
    })
  }

  function pause() {
    wantsPlay = false
    mix.ended(mixed)
    audio.pause()
  }

  function stop() {
    if (!source) return void (wantsPlay = false)
    isRewinding = audio.readyState > 0
    if (!audio.paused) untoldPauses++
    pause()
    audio.currentTime = 0
    tell('Stop')
  }

  function destroy() {
    if (isDestroyed) return
    isDestroyed = true
    src = ''
    stopHide()
    closing.removeEventListener('abort', destroy)
    clear()
    unload()
  }

  function seek(position: number) {
    place = Math.max(0, Number(position) || 0)
    if (source) audio.currentTime = place
  }

  return Object.defineProperties(
    { obeyMuteSwitch: true, referrerPolicy: 'no-referrer' },
    Object.getOwnPropertyDescriptors({
      get src() {
        return src
      },
      set src(text) {
        if (!isDestroyed) void load(String(text ?? ''))
      },
      get startTime() {
        return startTime
      },
      set startTime(seconds) {
        startTime = Number(seconds) || 0
      },
      get autoplay() {
        return autoplay
      },
      set autoplay(value) {
        autoplay = Boolean(value)
        if (autoplay && src && audio.paused) void start()
      },
      get loop() {
        return audio.loop
      },
      set loop(value) {
        audio.loop = Boolean(value)
      },
      get volume() {
        return audio.volume
      },
      set volume(value) {
        audio.volume = Math.max(0, Math.min(1, Number(value) || 0))
      },
      get playbackRate() {
        return audio.playbackRate
      },
      set playbackRate(value) {
        // A new address would set the rate back to its default.
        audio.playbackRate = audio.defaultPlaybackRate = rateOf(value)
      },
      get currentTime() {
        return audio.currentTime
      },
      set currentTime(seconds) {
        seek(seconds)
      },
      get duration() {
        return durationOf(audio)
      },
      get paused() {
        return audio.paused
      },
      get buffered() {
        return bufferedTo(audio)
      },
      play: () => void start(),
      pause,
      stop,
      seek,
      destroy,
      ...functions,
    }),
  ) as unknown as InnerAudioContext
}
