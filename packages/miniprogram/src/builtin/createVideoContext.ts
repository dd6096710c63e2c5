import { playMedia } from './playMedia.js'
import type { PlayMediaOptions } from './playMedia.js'

/** Safari on a phone shows only films on the whole screen, by functions of its own. */
interface SafariVideo {
  webkitEnterFullscreen?(): void
  webkitExitFullscreen?(): void
}

/**
 * What scripts control a `video` with.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/video/VideoContext.html
 */
export function createVideoContext(video: HTMLVideoElement, options: PlayMediaOptions) {
  const safari = video as SafariVideo
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
      video.playbackRate = rate
    },
    /** The browser allows it only after a tap; otherwise an `error` event says why not. */
    requestFullScreen() {
      if (!video.requestFullscreen) return safari.webkitEnterFullscreen?.()
      video.requestFullscreen().catch((error: Error) => {
        options.emit('error', { errMsg: `requestFullScreen: ${error.message}` })
      })
    },
    exitFullScreen() {
      if (!document.exitFullscreen) safari.webkitExitFullscreen?.()
      else if (isFullScreen(video)) void document.exitFullscreen()
    },
    exitPictureInPicture() {
      if (document.pictureInPictureElement) void document.exitPictureInPicture()
    },
  }
}

/** Whether a film fills the screen. */
export function isFullScreen(video: HTMLVideoElement): boolean {
  return video.matches(':fullscreen')
}
