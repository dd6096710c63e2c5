import type { ApiContext } from '../ApiContext.js'
import { createBackgroundAudio } from './createBackgroundAudio.js'
import { createBackgroundAudioManager } from './createBackgroundAudioManager.js'
import { createInnerAudio } from './createInnerAudio.js'
import { createMix } from './createMix.js'
import { createRecorder } from './createRecorder.js'
import { createRecorderManager } from './createRecorderManager.js'
import { createVoice } from './createVoice.js'

export interface SoundServices extends Omit<ApiContext, 'caller'> {
  /** Whether sounds may come by plain http. */
  development: boolean
  /** Ends all sounds with the app. */
  closing: AbortSignal
}

/** All that the app records and plays. Its code comes with the first use. */
export function createSound(services: SoundServices) {
  const caller = { kind: 'shell', signal: services.closing } as const
  const mix = createMix(services.window)
  const recorder = createRecorder(services)
  const background = createBackgroundAudio({ ...services, mix })

  return {
    mix,
    recorder,
    background,
    voice: createVoice({ ...services, mix }),
    recorderManager: () => createRecorderManager({ ...services, recorder }, caller),
    backgroundManager: () => createBackgroundAudioManager(background, services),
    innerAudio: () => createInnerAudio({ ...services, mix }),
  }
}

export type Sound = ReturnType<typeof createSound>
