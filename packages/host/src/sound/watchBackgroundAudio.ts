import type { ApiContext } from '../ApiContext.js'
import type { BackgroundAudioEvent } from './Track.js'

/** Tells some events of the background audio, from when its code is there. @returns stops */
export function watchBackgroundAudio(
  told: readonly BackgroundAudioEvent[],
  tell: (payload: object) => void,
  { sound }: Pick<ApiContext, 'sound'>,
): () => void {
  const watching = sound().then(({ background }) =>
    background.events.on(({ event }) => told.includes(event) && tell({})),
  )
  return () => void watching.then((stop) => stop())
}
