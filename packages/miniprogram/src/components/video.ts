import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'
import { createVideoContext, isFullScreen } from '../builtin/createVideoContext.js'
import { setMediaSource, tellMedia } from '../builtin/playMedia.js'

const errorNames = [
  'MEDIA_ERR_ABORTED',
  'MEDIA_ERR_NETWORK',
  'MEDIA_ERR_DECODE',
  'MEDIA_ERR_SRC_NOT_SUPPORTED',
]

/**
 * A film, with the browser's own controls. https://developers.weixin.qq.com/miniprogram/dev/component/video.html
 */
export default defineBuiltIn({
  name: 'video',
  properties: {
    src: String,
    /** Seconds that `timeupdate` and `loadedmetadata` tell instead of what the file has. */
    duration: Number,
    controls: { type: Boolean, value: true },
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    /** Seconds. */
    initialTime: Number,
    /** `contain`, `fill` or `cover`. */
    objectFit: { type: String, value: 'contain' },
    /** Only shown with controls, as on the platform. */
    poster: String,
    autoPauseIfNavigate: { type: Boolean, value: true },
  },
  events: [
    'play',
    'pause',
    'ended',
    'waiting',
    'timeupdate',
    'error',
    'progress',
    'loadedmetadata',
    'seekcomplete',
    'fullscreenchange',
    'enterpictureinpicture',
    'leavepictureinpicture',
  ],
  missing: {
    'danmu-list, danmu-btn, enable-danmu': 'There are no bullet comments.',
    'what shapes controls and gestures': 'The controls are the browser’s own.',
    'children in full screen': 'Browsers show the film alone there.',
    'autoplay with sound': 'Browsers start a film with sound only after a tap.',
  },
  css: `
    wx-video {
      position: relative;
      display: inline-block;
      width: 300px;
      height: 225px;
      overflow: hidden;
      isolation: isolate;
    }
    wx-video > video {
      position: absolute;
      z-index: -1;
      inset: 0;
      width: 100%;
      height: 100%;
      background: #000;
    }
  `,

  create(component) {
    const { element, values, emit } = component
    const video = document.createElement('video')
    video.playsInline = true
    video.preload = 'metadata'
    element.prepend(video)
    const duration = () =>
      values().duration || (Number.isFinite(video.duration) ? video.duration : 0)
    const media = {
      duration,
      emit,
      errorText: (code: number) => errorNames[code - 1] ?? 'MEDIA_ERR',
    }
    const source = createSource(
      () => component.page,
      (address) => setMediaSource(video, address),
    )
    const poster = createSource(
      () => component.page,
      (address) => {
        if (address) video.poster = address
        else video.removeAttribute('poster')
      },
    )
    const context = createVideoContext(video, media)
    tellMedia(video, media)

    video.addEventListener('loadedmetadata', () => {
      const { initialTime } = values()
      if (initialTime > 0) video.currentTime = initialTime
      const { videoWidth: width, videoHeight: height } = video
      emit('loadedmetadata', { width, height, duration: duration() })
    })
    video.addEventListener('progress', () => {
      const { buffered } = video
      const end = buffered.length > 0 ? buffered.end(buffered.length - 1) : 0
      if (duration() > 0) emit('progress', { buffered: Math.min(100, (end / duration()) * 100) })
    })
    video.addEventListener('seeked', () => emit('seekcomplete', { position: video.currentTime }))
    video.addEventListener('fullscreenchange', () => tellFullScreen(isFullScreen(video)))
    video.addEventListener('webkitbeginfullscreen', () => tellFullScreen(true))
    video.addEventListener('webkitendfullscreen', () => tellFullScreen(false))
    for (const type of ['enterpictureinpicture', 'leavepictureinpicture']) {
      video.addEventListener(type, () => emit(type))
    }

    function tellFullScreen(fullScreen: boolean) {
      const { width, height } = window.screen
      emit('fullscreenchange', {
        fullScreen,
        direction: width > height ? 'horizontal' : 'vertical',
      })
    }

    return {
      update(changed) {
        const { src, controls, autoplay, loop, muted, objectFit } = values()
        video.controls = controls
        video.autoplay = autoplay
        video.loop = loop
        video.muted = muted
        video.style.objectFit = objectFit
        if (changed.has('poster') || changed.has('controls')) {
          poster.show(controls ? values().poster : '')
        }
        if (changed.has('src')) source.show(src)
      },
      pageHidden() {
        if (values().autoPauseIfNavigate) video.pause()
      },
      detached() {
        video.pause()
        source.show('')
        poster.close()
      },
      context,
    }
  },
})
