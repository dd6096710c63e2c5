import { loadOnce } from '@miniview/host'

/** What `video` and `audio` have in common. */
export interface PlayMediaOptions {
  /** Seconds that the template says instead of what the file has; 0 for none. */
  duration?(): number
  emit(type: string, detail?: Record<string, unknown>): void
  /** What an `error` event tells of the code that the browser gives, from 1 to 4. */
  errorText(code: number): unknown
}

/** Tells a template what happens to a film or sound. */
export function tellMedia(media: HTMLMediaElement, options: PlayMediaOptions): void {
  const { emit, errorText } = options
  for (const type of ['play', 'pause', 'ended', 'waiting']) {
    media.addEventListener(type, () => emit(type))
  }
  media.addEventListener('timeupdate', () => {
    const duration = options.duration?.() || finite(media.duration)
    emit('timeupdate', { currentTime: media.currentTime, duration })
  })
  media.addEventListener('error', () => {
    // Taking the source away is no error.
    if (media.error && media.hasAttribute('src')) {
      emit('error', { errMsg: errorText(media.error.code) })
    }
  })
}

/** Plays; where the browser refuses, as before the person's first tap, an `error` event says so. */
export function playMedia(media: HTMLMediaElement, { emit }: PlayMediaOptions): void {
  media.play().catch((error: unknown) => {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
    if (isRefused) emit('error', { errMsg: `${error.name}: ${error.message}` })
  })
}

/** Whose source is a list of pieces that the browser cannot play by itself. */
const streams = new WeakMap<HTMLMediaElement, { stop(): void }>()

const loadStreams = loadOnce(() => import('./video/attachStream.js'))

/** Gives a film or sound its source; without one it has none. */
export function setMediaSource(
  media: HTMLMediaElement,
  address: string,
  { emit, errorText }: PlayMediaOptions,
): void {
  streams.get(media)?.stop()
  streams.delete(media)
  if (isStream(address) && !media.canPlayType('application/vnd.apple.mpegurl')) {
    const stream = { stop() {} }
    streams.set(media, stream)
    const failed = (code: number) => emit('error', { errMsg: errorText(code) })
    loadStreams().then(({ attachStream }) => {
      if (streams.get(media) === stream) stream.stop = attachStream(media, address, failed)
    }, console.error)
  } else if (address) media.src = address
  else if (media.hasAttribute('src')) {
    media.removeAttribute('src')
    media.load()
  }
}

function isStream(address: string): boolean {
  return /^[^?#]*\.m3u8(?:[?#]|$)/i.test(address)
}

/** A stream has no end. */
function finite(seconds: number): number {
  return Number.isFinite(seconds) ? seconds : 0
}
