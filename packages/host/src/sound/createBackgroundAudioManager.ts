import type { ApiContext } from '../ApiContext.js'
import { backgroundAudioValues } from './BackgroundAudioManager.js'
import type { BackgroundAudioManager } from './BackgroundAudioManager.js'
import type { BackgroundAudio } from './createBackgroundAudio.js'
import { createListeners } from './createListeners.js'
import { backgroundAudioEvents, emptyTrack } from './Track.js'

/** Makes the one manager of the app's background audio. */
export function createBackgroundAudioManager(
  background: BackgroundAudio,
  { lifecycle }: Pick<ApiContext, 'lifecycle'>,
): BackgroundAudioManager {
  const { tell, functions } = createListeners(backgroundAudioEvents, lifecycle)
  const { duration, currentTime, paused, buffered, ...values } = backgroundAudioValues
  const readOnly = { duration, currentTime, paused, buffered }
  const set: Record<string, unknown> = { ...values }
  background.events.on(({ event, failure }) => tell(event, failure))

  function load() {
    if (!set['src']) return background.stop()
    if (!set['title']) {
      const errMsg = 'setBackgroundAudioState:fail title is nil!'
      return tell('Error', { errCode: -1, errMsg })
    }
    const names = Object.keys(emptyTrack)
    const track = Object.fromEntries(names.map((name) => [name, set[name]]))
    void background.load(track).catch(background.fail)
  }

  function describe(changed: Record<string, unknown>) {
    try {
      background.describe(changed)
    } catch (error) {
      background.fail(error)
    }
  }

  const manager = {
    play() {
      // After `stop` the track that was set last plays anew.
      if (background.track()) void background.play().catch(background.fail)
      else load()
    },
    pause: background.pause,
    seek: (position: number) => background.seek(Number(position) || 0),
    stop: background.stop,
    ...functions,
  }
  for (const name of Object.keys(readOnly) as (keyof typeof readOnly)[]) {
    Object.defineProperty(manager, name, {
      enumerable: true,
      get: () => (background.track() ? background.facts() : readOnly)[name],
    })
  }
  for (const name of Object.keys(values) as (keyof typeof values)[]) {
    Object.defineProperty(manager, name, {
      enumerable: true,
      get: () => (name === 'src' && !background.track() ? '' : set[name]),
      set(value: unknown) {
        set[name] = typeof values[name] === 'number' ? Number(value) || 0 : String(value)
        if (name === 'src') load()
        else if (Object.hasOwn(emptyTrack, name)) describe({ [name]: set[name] })
      },
    })
  }
  return manager as unknown as BackgroundAudioManager
}
