import Hls from 'hls.js'

/** As `MediaError` counts. */
const networkError = 2
const decodeError = 3

/**
 * Plays a list of pieces (`.m3u8`), where the browser cannot by itself.
 *
 * @param failed told the code of a failure that ends it, as `MediaError` has it
 * @returns stops
 */
export function attachStream(
  media: HTMLMediaElement,
  address: string,
  failed: (code: number) => void,
): () => void {
  // What was to play before there was anything plays now.
  const isPlaying = !media.paused || media.autoplay
  const hls = new Hls({ enableWorker: false })
  hls.on(Hls.Events.ERROR, (_event, { fatal, type }) => {
    if (!fatal) return
    failed(type === Hls.ErrorTypes.NETWORK_ERROR ? networkError : decodeError)
    hls.destroy()
  })
  hls.on(Hls.Events.MANIFEST_PARSED, () => {
    if (isPlaying) media.play().catch(() => {})
  })
  hls.loadSource(address)
  hls.attachMedia(media)
  return () => hls.destroy()
}
