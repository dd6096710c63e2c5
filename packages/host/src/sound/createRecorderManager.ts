import { ApiError, toErrMsg } from '@miniview/bridge'
import type { ApiContext, Caller } from '../ApiContext.js'
import { toFailure } from '../toFailure.js'
import { createListeners } from './createListeners.js'
import type { Recorder } from './createRecorder.js'
import { recorderEvents } from './RecorderManager.js'
import type { RecorderManager, RecorderStartOptions } from './RecorderManager.js'
import type { Recording } from './Recording.js'
import { recorderSettings } from './recorderSettings.js'

export interface RecorderManagerServices extends Pick<ApiContext, 'lifecycle' | 'permissions'> {
  recorder: Recorder
}

/** Makes the one recorder of the mini program's code. */
export function createRecorderManager(
  { recorder, permissions, lifecycle }: RecorderManagerServices,
  caller: Caller,
): RecorderManager {
  const { tell, functions } = createListeners(recorderEvents, lifecycle)
  const owner = {}
  let recording: Recording | undefined
  /** What the other calls wait for: the person may still be asked for the permission. */
  let starting: Promise<void> = Promise.resolve()

  function fail(error: unknown) {
    const { reason, errno } = toFailure(error)
    const errMsg = toErrMsg('operateRecorder', reason)
    tell('Error', errno === undefined ? { errMsg } : { errMsg, errno })
  }

  async function start(options: RecorderStartOptions | undefined) {
    const settings = recorderSettings(options)
    await permissions.require('scope.record', caller)
    if (recorder.current()) throw new ApiError('is recording or paused')
    recording = recorder.record({
      settings,
      caller,
      owner,
      events: {
        started: () => tell('Start'),
        paused: () => tell('Pause'),
        resumed: () => tell('Resume'),
        frame: (frame) => tell('FrameRecorded', frame),
        interrupted: (isBegin) => tell(isBegin ? 'InterruptionBegin' : 'InterruptionEnd'),
      },
    })
    void follow(recording)
  }

  async function follow({ ended }: Recording) {
    try {
      const { tempFilePath, duration, fileSize } = await ended
      recording = undefined
      tell('Stop', { tempFilePath, duration, fileSize })
    } catch (error) {
      recording = undefined
      fail(error)
    }
  }

  function operate(work: (running: Recording) => void) {
    starting = starting.then(() => {
      if (recording) work(recording)
      else fail(new ApiError('recorder not start'))
    })
  }

  return {
    start: (options) => void (starting = starting.then(() => start(options)).catch(fail)),
    pause: () => operate((running) => running.pause()),
    resume: () => operate((running) => running.resume()),
    stop: () => operate((running) => running.stop()),
    ...functions,
  } as RecorderManager
}
