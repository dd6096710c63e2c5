/** What `wx.createAudioContext` returns. Without such an element its functions do nothing. */
export interface AudioContext {
  setSrc(src: string): void
  play(): void
  pause(): void
  /** @param position seconds */
  seek(position: number): void
}

/**
 * What `wx.createVideoContext` returns. Without such an element its functions do nothing.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/video/VideoContext.html
 */
export interface VideoContext {
  play(): void
  pause(): void
  /** Pauses at the start. */
  stop(): void
  /** @param position seconds */
  seek(position: number): void
  /** @param rate 0.5 to 4; 1 is the film's own */
  playbackRate(rate: number): void
  /** Lets a comment run over the film. Its colour is one that CSS knows. Default: white. */
  sendDanmu(danmu: { text: string; color?: string }): void
  /**
   * Browsers allow it only after a tap; otherwise an `error` event says why not.
   *
   * @param options `direction` in degrees counterclockwise; by default as wide or high as the film is
   */
  requestFullScreen(options?: { direction?: 0 | 90 | -90 }): void
  exitFullScreen(): void
  /** A browser shows no status bar beside what fills the screen: does nothing. */
  showStatusBar(): void
  hideStatusBar(): void
  /** Browsers allow it only after a tap; otherwise an `error` event says why not. */
  requestPictureInPicture(): void
  exitPictureInPicture(): void
  /** Lets the film go on while the browser's tab is in the background. */
  requestBackgroundPlayback(): void
  exitBackgroundPlayback(): void
}
