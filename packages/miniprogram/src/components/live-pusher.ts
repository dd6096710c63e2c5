import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { boxStyles, showBox } from '../builtin/showBox.js'

/**
 * Sends live pictures and sound over RTMP, which no browser does: an empty box that says so, and `error`.
 * https://developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html
 */
export default defineBuiltIn({
  name: 'live-pusher',
  properties: {
    url: String,
    mode: { type: String, value: 'RTC' },
    autopush: Boolean,
    enableCamera: { type: Boolean, value: true },
    enableMic: { type: Boolean, value: true },
    autoFocus: { type: Boolean, value: true },
    orientation: { type: String, value: 'vertical' },
    beauty: Number,
    whiteness: Number,
    aspect: { type: String, value: '9:16' },
    minBitrate: { type: Number, value: 200 },
    maxBitrate: { type: Number, value: 1000 },
    audioQuality: { type: String, value: 'high' },
    waitingImage: String,
    zoom: Boolean,
    devicePosition: { type: String, value: 'front' },
    localMirror: { type: String, value: 'auto' },
  },
  events: ['error'],
  onlyInPlatform: true,
  missing: {
    'statechange, netstatus, bgmstart, bgmprogress, bgmcomplete, audiovolumenotify, enterpictureinpicture, leavepictureinpicture':
      'Browsers have neither RTMP nor the platform’s rooms, so that nothing is sent. The camera stays off.',
    createLivePusherContext: 'It could control nothing.',
  },
  css: `
    ${boxStyles('live-pusher', 0)}
    wx-live-pusher { width: 300px; height: 225px; }
  `,

  create({ element, values, emit }) {
    return {
      update(changed) {
        if (!changed.has('url')) return
        showBox(element, { en: 'Live video is not supported', zhCN: '不支持实时视频' })
        const detail = { errCode: -1, errMsg: 'live-pusher is not supported' }
        if (values().url) queueMicrotask(() => emit('error', detail))
      },
    }
  },
})
