import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext, Caller } from '../ApiContext.js'
import type { Mix } from './createMix.js'
import { createStopwatch } from './createStopwatch.js'
import { mediaFailure, toPlayError } from './soundFailure.js'
import { fileAddress } from './soundAddress.js'

export interface VoiceServices extends Pick<ApiContext, 'files' | 'lifecycle' | 'window'> {
  mix: Mix
}

/** A voice that plays, or is paused. */
interface Voice {
  path: string
  isPaused(): boolean
  play(): Promise<void>
  pause(): void
  end(error?: unknown): void
  /** @returns whether it came to its end by itself */
  readonly ended: Promise<boolean>
  /** Ends when it is heard for the first time. */
  readonly started: Promise<void>
}

/** One call that plays a voice. */
export interface VoicePlay extends Pick<Voice, 'ended' | 'started'> {
  /** Whether it goes on where an earlier call began. */
  isResumed: boolean
}

/** Plays recordings, one at a time. */
export function createVoice({ files, lifecycle, window, mix }: VoiceServices) {
  let current: Voice | undefined

  function open(path: string, seconds: number, caller: Caller): Voice {
    const audio = new window.Audio()
    const gone = new AbortController()
    const mixed = { pause: () => voice.pause() }
    let settle: (end: boolean | Promise<never>) => void = () => {}
    const ended = new Promise<boolean>((resolve) => (settle = resolve))
    const watch = createStopwatch(seconds * 1_000, () => end(undefined, true))
    let wantsPause = false

    function end(error?: unknown, isNatural = false) {
      if (gone.signal.aborted) return
      gone.abort()
      watch.stop()
      settle(error === undefined ? isNatural : Promise.reject(toPlayError(error)))
      if (current === voice) current = undefined
    }

    const on = (type: string, act: () => void) =>
      audio.addEventListener(type, act, { signal: gone.signal })
    const started = new Promise<void>((resolve) => on('playing', resolve))
    on('playing', watch.start)
    on('waiting', watch.stop)
    on('pause', watch.stop)
    on('ended', () => end(undefined, true))
    on('error', () => end(new ApiError(mediaFailure(audio.error!).errMsg)))
    gone.signal.addEventListener('abort', () => {
      audio.pause()
      mix.ended(mixed)
    })
    caller.signal.addEventListener('abort', () => end(new ApiError('cancel', Errno.cancel)), {
      signal: gone.signal,
    })
    gone.signal.addEventListener(
      'abort',
      lifecycle.events.hide.on(() => end()),
    )

    const loaded = fileAddress(path, { files }).then(({ address, release }) => {
      gone.signal.addEventListener('abort', () => {
        audio.removeAttribute('src')
        release()
      })
      if (gone.signal.aborted) return release()
      audio.src = address
    })

    const voice: Voice = {
      path,
      ended,
      started,
      isPaused: () => wantsPause,
      async play() {
        wantsPause = false
        try {
          await loaded
          if (wantsPause || gone.signal.aborted) return
          mix.started(mixed)
          await audio.play()
        } catch (error) {
          // A pause that comes at once takes the start back, and nothing is wrong.
          if ((error as Error).name !== 'AbortError') end(audio.error ? decodeError(audio) : error)
        }
      },
      pause() {
        wantsPause = true
        audio.pause()
      },
      end,
    }
    return voice
  }

  return {
    /**
     * Plays a recording, from where it was paused if it was; another one that plays ends.
     *
     * @param seconds how long at most
     * @returns of which `ended` may fail with an ApiError
     */
    play(path: string, seconds: number, caller: Caller): VoicePlay {
      const isResumed = current?.path === path && current.isPaused()
      if (!isResumed) {
        current?.end()
        current = open(path, seconds, caller)
      }
      const voice = current!
      void voice.play()
      const { started, ended } = voice
      return { started, ended, isResumed }
    },
    /** The next `play` of the same file goes on from here. */
    pause: () => current?.pause(),
    stop: () => current?.end(),
  }
}

function decodeError({ error }: HTMLMediaElement): ApiError {
  return new ApiError(mediaFailure(error!).errMsg)
}

export type VoicePlayer = ReturnType<typeof createVoice>
