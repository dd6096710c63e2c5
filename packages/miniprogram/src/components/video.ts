import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'
import { createVideoContext } from '../builtin/createVideoContext.js'
import { playMedia, setMediaSource, tellMedia } from '../builtin/playMedia.js'
import { createDanmaku } from '../builtin/video/createDanmaku.js'
import { createVideoControls } from '../builtin/video/createVideoControls.js'
import { createFullScreen } from '../builtin/video/fillScreen.js'
import type { Direction } from '../builtin/video/fillScreen.js'
import { seekByDrag } from '../builtin/video/seekByDrag.js'
import { videoStyles } from '../builtin/video/videoStyles.js'

const errorNames = [
  'MEDIA_ERR_ABORTED',
  'MEDIA_ERR_NETWORK',
  'MEDIA_ERR_DECODE',
  'MEDIA_ERR_SRC_NOT_SUPPORTED',
]

/**
 * A film. https://developers.weixin.qq.com/miniprogram/dev/component/video.html
 *
 * Lists of pieces (`.m3u8`) that a browser cannot play are read by the container, from the servers that
 * the app may call.
 */
export default defineBuiltIn({
  name: 'video',
  content: 'video-content',
  properties: {
    src: String,
    /** Seconds that `timeupdate` and `loadedmetadata` tell instead of what the file has. */
    duration: Number,
    controls: { type: Boolean, value: true },
    /** Comments that run over the film: `text`, `color` and `time` in seconds. */
    danmuList: Array,
    danmuBtn: Boolean,
    enableDanmu: Boolean,
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    /** Seconds. */
    initialTime: Number,
    /** How it lies on the whole screen: 0, 90 or -90 degrees counterclockwise. Default: as the film does. */
    direction: null,
    /** Default: where it is wider than 240 pixels. */
    showProgress: null,
    showFullscreenBtn: { type: Boolean, value: true },
    showPlayBtn: { type: Boolean, value: true },
    showCenterPlayBtn: { type: Boolean, value: true },
    showMuteBtn: Boolean,
    showBottomProgress: { type: Boolean, value: true },
    enableProgressGesture: { type: Boolean, value: true },
    enablePlayGesture: Boolean,
    /** `contain`, `fill` or `cover`. */
    objectFit: { type: String, value: 'contain' },
    /** Only shown with controls, as on the platform. */
    poster: String,
    /** On the whole screen. */
    title: String,
    /** `bottom` or `center`. */
    playBtnPosition: { type: String, value: 'bottom' },
    autoPauseIfNavigate: { type: Boolean, value: true },
    /** `push`, alone or in a list: the film goes on in a small window where another page covers it. */
    pictureInPictureMode: null,
  },
  options: { pictureInPictureMode: ['push'] },
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
    'controlstoggle',
    'enterpictureinpicture',
    'leavepictureinpicture',
  ],
  missing: {
    'gestures for volume and brightness': 'A browser’s page has no say in them.',
    'casting, snapshots, protected films':
      'There is nothing in a browser that does them for a page.',
    'the small window after the page closed': 'A browser closes that window with the page.',
    'autoplay with sound':
      'Browsers start a film with sound only after a tap; so too the full screen and the small window.',
  },
  css: videoStyles,

  create(component) {
    const { element, content, values, emit } = component
    const stage = document.createElement('wx-video-stage')
    const video = document.createElement('video')
    const danmuArea = document.createElement('wx-video-danmu')
    video.playsInline = true
    video.preload = 'metadata'
    stage.append(video, danmuArea, content)
    element.append(stage)
    const duration = () =>
      values().duration || (Number.isFinite(video.duration) ? video.duration : 0)
    const media = {
      duration,
      emit,
      errorText: (code: number) => errorNames[code - 1] ?? 'MEDIA_ERR',
    }
    const source = createSource(
      () => component.page,
      (address) => setMediaSource(video, address, media),
    )
    const poster = createSource(
      () => component.page,
      (address) => {
        if (address) video.poster = address
        else video.removeAttribute('poster')
      },
    )
    const danmaku = createDanmaku(video, danmuArea)
    let isDanmuOn = false
    let playsInBackground = false
    let isSmall = false
    const fullScreen = createFullScreen({
      element,
      video,
      direction: () => toDirection(values().direction),
      changed(isFull, direction) {
        emit('fullscreenchange', { fullScreen: isFull, direction })
        controls.changedScreen()
      },
      failed: (error) => emit('error', { errMsg: `requestFullScreen: ${error.message}` }),
    })
    const controls = createVideoControls({
      element,
      stage,
      video,
      duration,
      play: () => playMedia(video, media),
      toggleDanmu: () => setDanmuOn(!isDanmuOn),
      toggleFullScreen() {
        if (fullScreen.isFull()) fullScreen.exit()
        else void fullScreen.enter()
      },
      isFull: fullScreen.isFull,
      toggled: (show) => emit('controlstoggle', { show }),
    })
    const stopDragging = seekByDrag(stage, video, {
      isEnabled: () => values().controls && values().enableProgressGesture,
      duration,
      turned: fullScreen.turned,
    })
    const context = createVideoContext(video, {
      ...media,
      fullScreen,
      send: danmaku.send,
      setBackgroundPlayback: (isOn) => (playsInBackground = isOn),
    })
    tellMedia(video, media)

    function setDanmuOn(isOn: boolean) {
      isDanmuOn = isOn
      danmaku.setShown(isOn)
      showControls()
    }

    function showControls() {
      const { showProgress, ...shown } = values()
      const isAsked = showProgress === null || showProgress === undefined
      controls.show({
        ...shown,
        showProgress: isAsked ? undefined : Boolean(showProgress),
        isDanmuOn,
      })
    }

    video.addEventListener('dblclick', () => {
      if (!values().enablePlayGesture) return
      if (video.paused) playMedia(video, media)
      else video.pause()
    })
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
    for (const type of ['enterpictureinpicture', 'leavepictureinpicture']) {
      video.addEventListener(type, () => {
        isSmall = type === 'enterpictureinpicture'
        emit(type)
      })
    }

    return {
      update(changed) {
        const { src, autoplay, loop, muted, objectFit, danmuList, enableDanmu } = values()
        video.autoplay = autoplay
        video.loop = loop
        if (changed.has('muted')) video.muted = muted
        video.style.objectFit = objectFit
        if (changed.has('danmuList')) danmaku.setList(danmuList)
        if (changed.has('enableDanmu')) setDanmuOn(enableDanmu)
        if (changed.has('poster') || changed.has('controls')) {
          poster.show(values().controls ? values().poster : '')
        }
        showControls()
        if (changed.has('src')) source.show(src)
      },
      pageHidden() {
        if (!values().autoPauseIfNavigate || (document.hidden && playsInBackground)) return
        if (document.hidden || !goesSmall()) return video.pause()
        if (!isSmall) video.requestPictureInPicture().catch(() => video.pause())
      },
      detached() {
        video.pause()
        danmaku.close()
        controls.close()
        stopDragging()
        fullScreen.close()
        source.show('')
        poster.close()
      },
      context,
    }

    /** Whether it is to go on in a small window where another page covers it. */
    function goesSmall(): boolean {
      const modes: unknown = values().pictureInPictureMode
      const isAsked = Array.isArray(modes) ? modes.includes('push') : modes === 'push'
      return isAsked && !video.paused && Boolean(video.requestPictureInPicture)
    }
  },
})

function toDirection(given: unknown): Direction | undefined {
  if (given === undefined || given === null || given === '') return undefined
  const direction = Number(given)
  return direction === 90 || direction === -90 ? direction : 0
}
