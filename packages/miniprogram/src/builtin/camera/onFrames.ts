/**
 * Calls `draw` with each new picture of a film.
 *
 * @returns ends it
 */
export function onFrames(video: HTMLVideoElement, draw: () => void): () => void {
  let isOn = true

  function next() {
    // Some browsers have no event of a frame.
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(run)
    else requestAnimationFrame(run)
  }

  function run() {
    if (!isOn) return
    // First, as what `draw` throws is its own matter.
    next()
    draw()
  }

  next()
  return () => {
    isOn = false
  }
}

/** Ends with the next new picture, or when `signal` aborts. */
export function nextFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = onFrames(video, () => {
      stop()
      resolve()
    })
    signal.addEventListener('abort', () => {
      stop()
      resolve()
    })
  })
}
