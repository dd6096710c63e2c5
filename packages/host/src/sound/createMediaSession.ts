import type { Track } from './Track.js'

/** What the system's player may do. Seconds. */
export interface MediaSessionControls {
  play(): void
  pause(): void
  stop(): void
  seek(position: number): void
  previous(): void
  next(): void
}

/** How far a jump of the system's buttons goes where it does not say so. Seconds. */
const jump = 10

/** Shows a track in the system's own player, such as the one on a lock screen, and obeys its buttons. */
export function createMediaSession(
  { navigator }: Pick<Window, 'navigator'>,
  audio: HTMLAudioElement,
  controls: MediaSessionControls,
) {
  const { mediaSession } = navigator as { mediaSession?: MediaSession }

  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: controls.play,
    pause: controls.pause,
    stop: controls.stop,
    previoustrack: controls.previous,
    nexttrack: controls.next,
    seekto: ({ seekTime }) => controls.seek(seekTime ?? 0),
    seekbackward: ({ seekOffset }) => controls.seek(audio.currentTime - (seekOffset ?? jump)),
    seekforward: ({ seekOffset }) => controls.seek(audio.currentTime + (seekOffset ?? jump)),
  }

  function setHandlers(isOn: boolean) {
    for (const [action, handler] of Object.entries(handlers)) {
      try {
        mediaSession?.setActionHandler(action as MediaSessionAction, isOn ? handler : null)
      } catch {
        // A browser throws for an action that it does not know.
      }
    }
  }

  return {
    show({ title, singer, epname, coverImgUrl }: Track): void {
      if (!mediaSession) return
      const artwork = coverImgUrl ? [{ src: coverImgUrl }] : []
      mediaSession.metadata = new MediaMetadata({ title, artist: singer, album: epname, artwork })
      setHandlers(true)
    },
    /** Tells how far the sound is. */
    update(): void {
      if (!mediaSession) return
      mediaSession.playbackState = audio.paused ? 'paused' : 'playing'
      const { duration, currentTime, playbackRate } = audio
      if (!Number.isFinite(duration)) return
      const position = Math.min(currentTime, duration)
      mediaSession.setPositionState?.({ duration, position, playbackRate })
    },
    hide(): void {
      if (!mediaSession) return
      mediaSession.metadata = null
      mediaSession.playbackState = 'none'
      setHandlers(false)
    },
  }
}
