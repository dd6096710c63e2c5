import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { boxStyles, showBox } from '../builtin/showBox.js'

/**
 * Live pictures and sound over RTMP or FLV, which no browser plays: an empty box that says so, and `error`.
 * https://developers.weixin.qq.com/miniprogram/dev/component/live-player.html
 */
export default defineBuiltIn({
  name: 'live-player',
  properties: {
    src: String,
    mode: { type: String, value: 'live' },
    autoplay: Boolean,
    muted: Boolean,
    orientation: { type: String, value: 'vertical' },
    objectFit: { type: String, value: 'contain' },
    minCache: { type: Number, value: 1 },
    maxCache: { type: Number, value: 3 },
    soundMode: { type: String, value: 'speaker' },
    autoPauseIfNavigate: { type: Boolean, value: true },
    autoPauseIfOpenNative: { type: Boolean, value: true },
  },
  events: ['error'],
  onlyInPlatform: true,
  missing: {
    'statechange, fullscreenchange, netstatus, audiovolumenotify, enterpictureinpicture, leavepictureinpicture':
      'Browsers have neither RTMP nor the platform’s rooms, so that nothing plays; `video` plays HLS where the browser does.',
    createLivePlayerContext: 'It could control nothing.',
  },
  css: `
    ${boxStyles('live-player', 0)}
    wx-live-player { width: 300px; height: 225px; }
  `,

  create({ element, values, emit }) {
    return {
      update(changed) {
        if (!changed.has('src')) return
        showBox(element, { en: 'Live video is not supported', zhCN: '不支持实时视频' })
        const detail = { errCode: -1, errMsg: 'live-player is not supported' }
        if (values().src) queueMicrotask(() => emit('error', detail))
      },
    }
  },
})
