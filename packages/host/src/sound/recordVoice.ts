import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { Recording } from './Recording.js'
import { voiceSettings } from './RecordingSettings.js'
import { tellPage } from './tellPage.js'

/** Recordings that their page asked the end of; it gets them by that call. */
const asked = new WeakSet<Recording>()

/**
 * Records a voice for at most a minute; ends when it began. A page that did not ask for the end hears of
 * it: after the minute, or where the person ended it.
 *
 * @throws ApiError
 */
export async function startVoice({ caller, pageFiles, sound }: ApiContext): Promise<void> {
  const { recorder } = await sound()
  await new Promise<void>((started, failed) => {
    const recording = recorder.record({
      settings: voiceSettings,
      caller,
      owner: caller.signal,
      events: { started },
    })
    recording.ended
      .then(async ({ tempFilePath }) => {
        if (!asked.has(recording))
          await tellPage('onVoiceRecordEnd', tempFilePath, caller, pageFiles)
      })
      // What fails after the start is a page that left, or a microphone that did.
      .catch(failed)
  })
}

/** Ends the recording that the caller began. @returns its path. @throws ApiError `not recording` */
export async function endVoice({
  caller,
  sound,
}: Pick<ApiContext, 'caller' | 'sound'>): Promise<string> {
  const { recorder } = await sound()
  const recording = recorder.current()
  // Neither another page’s recording nor that of the recorder manager is the caller’s to end.
  if (recording?.owner !== caller.signal) throw new ApiError('not recording')
  asked.add(recording)
  recording.stop()
  return (await recording.ended).tempFilePath
}
