import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { boxStyles, showBox } from '../builtin/showBox.js'

/**
 * The place of an advertisement in the platform's templates: an empty box that says so.
 * https://developers.weixin.qq.com/miniprogram/dev/component/ad-custom.html
 */
export default defineBuiltIn({
  name: 'ad-custom',
  properties: { unitId: String, adIntervals: Number },
  events: ['error'],
  onlyInPlatform: true,
  missing: {
    load: 'Only the platform has advertisements. `error` comes at once, with its code for none that fits, 1004.',
  },
  css: boxStyles('ad-custom', 84),

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
