import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { boxStyles, showBox } from '../builtin/showBox.js'

/**
 * The place where the platform invites to follow an official account: an empty box that says so.
 * https://developers.weixin.qq.com/miniprogram/dev/component/official-account.html
 */
export default defineBuiltIn({
  name: 'official-account',
  properties: {},
  events: ['error'],
  onlyInPlatform: true,
  missing: {
    load: 'There are no official accounts. `error` comes at once, with the status for none that is linked, 3.',
  },
  css: boxStyles('official-account', 84),

  create({ element, emit }) {
    return {
      update() {
        showBox(element, { en: 'Official account', zhCN: '公众号' })
        const detail = { status: 3, errMsg: 'there is no official account' }
        queueMicrotask(() => emit('error', detail))
      },
    }
  },
})
