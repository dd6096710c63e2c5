import type { ApiFunction } from '@miniview/bridge'

/**
 * What `wx.createCameraContext` returns. Its functions fail with `the camera is off` while it is; without
 * such an element they do nothing.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/camera/CameraContext.html
 */
export interface CameraContext {
  /**
   * @param options `quality`: `low`, `normal` (default), `high` or `original`; `selfieMirror`: whether a
   *   front camera's photo is as in a mirror, default true
   */
  takePhoto: ApiFunction<
    { quality?: 'high' | 'normal' | 'low' | 'original'; selfieMirror?: boolean },
    { tempImagePath: string }
  >
  /**
   * @param options `timeout`: seconds, default 30, at most 300; `timeoutCallback`: told the film when the
   *   time is over or the camera goes off; `selfieMirror` as for photos
   */
  startRecord: ApiFunction<
    {
      timeout?: number
      selfieMirror?: boolean
      timeoutCallback?: (film: RecordedFilm) => void
    },
    object
  >
  stopRecord: ApiFunction<object, RecordedFilm>
  /** @param options `zoom`: 1 to the `maxZoom` of the event `initdone`, in tenths */
  setZoom: ApiFunction<{ zoom: number }, { zoom: number }>
  onCameraFrame(listener: (frame: CameraFrame) => void): CameraFrameListener
}

/** Temp files. */
export interface RecordedFilm {
  tempThumbPath: string
  tempVideoPath: string
}

export interface CameraFrame {
  /** Pixels. */
  width: number
  height: number
  /** Four bytes a pixel: red, green, blue and alpha. */
  data: ArrayBuffer
}

export interface CameraFrameListener {
  start: ApiFunction<object, object>
  stop: ApiFunction<object, object>
}
