/** What plays a sound, as far as others may quieten it. */
export interface MixedSound {
  pause(): void
}

export interface MixOptions {
  /** Whether an inner audio plays beside others. Default true. */
  mixWithOther: boolean
  /** Whether the phone's mute switch counts. Default true. */
  obeyMuteSwitch: boolean
}

/** Safari's way to say how a page's sound goes along with that of other apps. */
type AudioSession = { type: 'auto' | 'ambient' | 'transient-solo' | 'playback' }

/** All that sounds in the app, and whether inner audio pauses the rest. */
export function createMix({ navigator }: Pick<Window, 'navigator'>) {
  const playing = new Set<MixedSound>()
  const { audioSession } = navigator as { audioSession?: AudioSession }
  let options: MixOptions = { mixWithOther: true, obeyMuteSwitch: true }

  return {
    set(changed: Partial<MixOptions>): void {
      options = { ...options, ...changed }
      if (!audioSession) return
      const type = options.mixWithOther ? 'ambient' : 'transient-solo'
      audioSession.type = options.obeyMuteSwitch ? type : 'playback'
    },
    /** A sound plays now. @param isInner whether it is of the kind that may quieten others */
    started(sound: MixedSound, isInner = false): void {
      const others = [...playing].filter((other) => other !== sound)
      playing.add(sound)
      if (isInner && !options.mixWithOther) for (const other of others) other.pause()
    },
    ended(sound: MixedSound): void {
      playing.delete(sound)
    },
  }
}

export type Mix = ReturnType<typeof createMix>
