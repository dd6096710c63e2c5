import { playMedia } from './playMedia.js'
import type { PlayMediaOptions } from './playMedia.js'
import type { Direction, FullScreen } from './video/fillScreen.js'

export interface VideoContextOptions extends PlayMediaOptions {
  fullScreen: FullScreen
  /** Shows a comment. */
  send(danmu: unknown): void
  /** Whether the film goes on in a tab that nobody looks at. */
  setBackgroundPlayback(isOn: boolean): void
}

interface Callbacks {
  success?(result: { errMsg: string }): void
  fail?(result: { errMsg: string }): void
  complete?(result: { errMsg: string }): void
}

/** The slowest and the fastest that the platform plays. */
const [slowest, fastest] = [0.5, 4]

/**
 * What scripts control a `video` with.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/video/VideoContext.html
 */
export function createVideoContext(video: HTMLVideoElement, options: VideoContextOptions) {
  const { emit, fullScreen, send, setBackgroundPlayback } = options
  const refuse = (name: string) => (error: Error) =>
    emit('error', { errMsg: `${name}: ${error.message}` })

  return {
    play: () => playMedia(video, options),
    pause: () => video.pause(),
    stop() {
      video.pause()
      video.currentTime = 0
    },
    /** @param position seconds */
    seek(position: number) {
      video.currentTime = Number(position) || 0
    },
    playbackRate(rate: number) {
      if (rate >= slowest && rate <= fastest) video.playbackRate = rate
    },
    sendDanmu: send,
    /** The browser allows it only after a tap; otherwise an `error` event says why not. */
    requestFullScreen: ({ direction }: { direction?: Direction } = {}) =>
      void fullScreen.enter(direction),
    exitFullScreen: () => fullScreen.exit(),
    // What fills a browser's screen has no status bar beside it.
    showStatusBar() {},
    hideStatusBar() {},
    /** Allowed as `requestFullScreen` is. */
    requestPictureInPicture() {
      if (!video.requestPictureInPicture) return
      video.requestPictureInPicture().catch(refuse('requestPictureInPicture'))
    },
    exitPictureInPicture({ success, fail, complete }: Callbacks = {}) {
      const name = 'exitPictureInPicture'
      const end = (tell: Callbacks['success'], errMsg: string) => {
        tell?.({ errMsg })
        complete?.({ errMsg })
      }
      const closing = document.pictureInPictureElement
        ? document.exitPictureInPicture()
        : Promise.resolve()
      closing.then(
        () => end(success, `${name}:ok`),
        (error: Error) => end(fail, `${name}:fail ${error.message}`),
      )
    },
    requestBackgroundPlayback: () => setBackgroundPlayback(true),
    exitBackgroundPlayback: () => setBackgroundPlayback(false),
  }
}
