import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { createEmitter } from '../createEmitter.js'
import { bufferedTo, durationOf, isHls, rateOf } from './audioFacts.js'
import { createMediaSession } from './createMediaSession.js'
import type { Mix } from './createMix.js'
import { mediaFailure, soundFailure } from './soundFailure.js'
import type { SoundFailure } from './soundFailure.js'
import { webAddress } from './soundAddress.js'
import { emptyTrack } from './Track.js'
import type { BackgroundAudioEvent, Track } from './Track.js'

export interface BackgroundAudioServices extends Pick<ApiContext, 'app' | 'lifecycle' | 'window'> {
  mix: Mix
  development: boolean
  /** Ends the sound with the app. */
  closing: AbortSignal
}

/** The element's own events, by the platform's names. */
const told = {
  canplay: 'Canplay',
  waiting: 'Waiting',
  seeking: 'Seeking',
  seeked: 'Seeked',
  play: 'Play',
} as const

/** The one track of the app that goes on while pages come and go. */
export function createBackgroundAudio(services: BackgroundAudioServices) {
  const { app, lifecycle, window, mix, development, closing } = services
  const events = createEmitter<{ event: BackgroundAudioEvent; failure?: SoundFailure }>()
  const audio = new window.Audio()
  let track: Track | undefined
  let isHidden = false

  const tell = (event: BackgroundAudioEvent) => events.emit({ event })
  const session = createMediaSession(window, audio, {
    play: () => void play().catch(fail),
    pause: () => audio.pause(),
    stop,
    seek,
    previous: () => tell('Prev'),
    next: () => tell('Next'),
  })

  for (const [type, event] of Object.entries(told)) {
    audio.addEventListener(type, () => track && tell(event))
  }
  audio.addEventListener('pause', () => {
    // The end of a sound, and stopping it, have events of their own.
    if (track && !audio.ended) tell('Pause')
  })
  audio.addEventListener('timeupdate', () => {
    if (track && !isHidden && !audio.paused) tell('TimeUpdate')
  })
  audio.addEventListener('ended', () => {
    mix.ended(audio)
    tell('Ended')
  })
  audio.addEventListener('error', () => {
    if (!track) return
    const failure = mediaFailure(audio.error!)
    unload()
    events.emit({ event: 'Error', failure })
  })
  for (const type of ['play', 'pause', 'loadedmetadata', 'seeked', 'ratechange']) {
    audio.addEventListener(type, () => track && session.update())
  }

  const hasMode = () => Boolean(app.appJson.requiredBackgroundModes?.includes('audio'))
  const stopHide = lifecycle.events.hide.on(() => {
    isHidden = true
    if (!hasMode()) audio.pause()
  })
  const stopShow = lifecycle.events.show.on(() => (isHidden = false))
  closing.addEventListener('abort', () => {
    stopHide()
    stopShow()
    unload()
  })

  function fail(error: unknown) {
    // The element tells the first by an event of its own; the second is only a start that was taken back.
    const { name } = error as Error
    if (name === 'NotSupportedError' || name === 'AbortError') return
    events.emit({ event: 'Error', failure: soundFailure(error) })
  }

  const coverOf = ({ coverImgUrl }: Track) => coverImgUrl && webAddress(coverImgUrl, development)

  function unload() {
    track = undefined
    mix.ended(audio)
    audio.pause()
    audio.removeAttribute('src')
    audio.load()
    session.hide()
  }

  async function play(): Promise<void> {
    if (!track) return
    mix.started(audio)
    await audio.play()
  }

  function stop() {
    if (!track) return
    unload()
    tell('Stop')
  }

  function seek(position: number) {
    if (!track) return
    const end = Number.isFinite(audio.duration) ? audio.duration : Infinity
    audio.currentTime = Math.max(0, Math.min(position, end))
  }

  /** Plays a track in place of the one before. @throws ApiError for an address that is none of the network */
  async function load(given: Partial<Track>): Promise<void> {
    const next = { ...emptyTrack, ...given }
    next.src = webAddress(next.src, development)
    next.coverImgUrl = coverOf(next)
    if (isHls(next) && !audio.canPlayType('application/vnd.apple.mpegurl')) {
      throw new ApiError('hls not supported')
    }
    track = next
    audio.src = next.src
    audio.playbackRate = audio.defaultPlaybackRate = rateOf(next.playbackRate)
    if (next.startTime > 0) audio.currentTime = next.startTime
    session.show(next)
    await play()
  }

  /** Changes what is known of the track that plays. @throws ApiError as `load` */
  function describe(changed: Partial<Omit<Track, 'src'>>): void {
    if (!track) return
    const next = { ...track, ...changed, src: track.src }
    track = { ...next, coverImgUrl: coverOf(next) }
    audio.playbackRate = rateOf(track.playbackRate)
    session.show(track)
  }

  return {
    events,
    fail,
    load,
    describe,
    play,
    pause: () => audio.pause(),
    stop,
    seek,
    track: () => track,

    /** The same, but a track of this address that is paused goes on where it was. @throws ApiError */
    async playAddress(given: Pick<Track, 'src' | 'title' | 'coverImgUrl'>): Promise<void> {
      const isPaused = audio.paused && track?.src === webAddress(given.src, development)
      if (!isPaused || audio.ended) return load(given)
      describe(given)
      await play()
    },

    /** Seconds; the last is how far it is loaded. */
    facts: () => ({
      duration: durationOf(audio),
      currentTime: audio.currentTime,
      paused: audio.paused,
      buffered: bufferedTo(audio),
    }),
  }
}

export type BackgroundAudio = ReturnType<typeof createBackgroundAudio>
