/** How many pictures are looked at, and for how many milliseconds at most. */
const enough = 12
const longest = 1_000

/**
 * How many pictures a second a video has, which a browser tells only while it plays; 0 where it cannot be
 * known, as for a video of one picture.
 */
export async function frameRateOf(video: HTMLVideoElement): Promise<number> {
  if (!('requestVideoFrameCallback' in video)) return 0
  const times: number[] = []
  const seen = new Promise<void>((resolve) => {
    setTimeout(resolve, longest)
    const note = (_now: number, { mediaTime }: { mediaTime: number }) => {
      times.push(mediaTime)
      if (times.length === enough) resolve()
      else video.requestVideoFrameCallback(note)
    }
    video.requestVideoFrameCallback(note)
    video.addEventListener('ended', () => resolve(), { once: true })
  })
  await video.play().catch(() => {})
  await seen
  video.pause()
  // Pictures that the browser left out make some steps long; the one in the middle is right.
  const steps = times.slice(1).map((time, index) => time - times[index]!)
  const sorted = steps.filter((step) => step > 0).toSorted((a, b) => a - b)
  const step = sorted[sorted.length >> 1]
  return step === undefined ? 0 : Math.round(1 / step)
}
