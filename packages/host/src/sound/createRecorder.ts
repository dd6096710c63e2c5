import { ApiError } from '@miniview/bridge'
import type { Recording, RecordingOptions } from './Recording.js'
import { startRecording } from './startRecording.js'
import type { RecordingServices } from './startRecording.js'

/** The one microphone of the app. */
export function createRecorder(services: RecordingServices) {
  let current: Recording | undefined

  return {
    /** The recording that runs, of whomever. */
    current: () => current,

    /** @throws ApiError `recording` while another one runs */
    record(options: RecordingOptions): Recording {
      if (current) throw new ApiError('recording')
      const recording = startRecording(options, services)
      current = recording
      const free = () => void (current = undefined)
      recording.ended.then(free, free)
      return recording
    },
  }
}

export type Recorder = ReturnType<typeof createRecorder>
