/** What players of other systems understand comes first. */
const types = [
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/mp4',
  'video/webm;codecs=vp8,opus',
  'video/webm',
]

export interface Recording {
  stop(): void
  /** The video; without content where nothing was recorded. */
  ended: Promise<Blob>
}

/**
 * Records a stream until `stop`, until its tracks end, or for so many seconds.
 *
 * @param tick told how many whole seconds have passed
 */
export function recordVideo(
  stream: MediaStream,
  seconds: number,
  tick: (passed: number) => void,
): Recording {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType })
  const parts: Blob[] = []
  let passed = 0
  const stop = () => recorder.state !== 'inactive' && recorder.stop()
  const limit = setTimeout(stop, seconds * 1000)
  const clock = setInterval(() => tick(++passed), 1000)
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const ended = new Promise<Blob>((resolve) => {
    recorder.addEventListener('stop', () => {
      clearTimeout(limit)
      clearInterval(clock)
      resolve(new Blob(parts, { type: recorder.mimeType }))
    })
  })
  recorder.start()
  return { stop, ended }
}
