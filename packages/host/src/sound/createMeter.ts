/** Loudness below which nothing is shown, in decibels. */
const quietest = -60

/** How loud a stream is now, from 0 to 1. */
export function createMeter(audio: AudioContext, stream: MediaStream): () => number {
  const analyser = audio.createAnalyser()
  analyser.fftSize = 1_024
  audio.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)

  return () => {
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    const decibels = 10 * Math.log10(power || Number.MIN_VALUE)
    return Math.max(0, Math.min(1, 1 - decibels / quietest))
  }
}
