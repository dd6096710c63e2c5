import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { boxStyles, showBox } from '../builtin/showBox.js'

/**
 * The place of an advertisement: an empty box that says so.
 * https://developers.weixin.qq.com/miniprogram/dev/component/ad.html
 */
export default defineBuiltIn({
  name: 'ad',
  properties: {
    unitId: String,
    adIntervals: Number,
    adType: { type: String, value: 'banner' },
    adTheme: { type: String, value: 'white' },
  },
  options: { adType: ['banner', 'video', 'grid'], adTheme: ['white', 'black'] },
  events: ['error'],
  onlyInPlatform: true,
  missing: {
    'load, close':
      'Only the platform has advertisements. `error` comes at once, with its code for none that fits, 1004.',
  },
  css: boxStyles('ad', 84),

  create({ element, emit }) {
    return {
      update(changed) {
        if (!changed.has('unitId')) return
        showBox(element, { en: 'Advertisement', zhCN: '广告' })
        queueMicrotask(() => emit('error', { errCode: 1004 }))
      },
    }
  },
})
