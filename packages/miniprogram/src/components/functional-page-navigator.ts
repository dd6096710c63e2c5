import { actAsControl } from '../builtin/actAsControl.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { hoverProperties, showHover } from '../builtin/showHover.js'

/**
 * In plugins, a way to pages of the platform, such as the one for payment. There are none here: a tap fails.
 * https://developers.weixin.qq.com/miniprogram/dev/component/functional-page-navigator.html
 */
export default defineBuiltIn({
  name: 'functional-page-navigator',
  properties: {
    ...hoverProperties('navigator-hover', 50, 600),
    version: { type: String, value: 'release' },
    name: String,
    args: { type: Object, value: null },
  },
  options: { version: ['develop', 'trial', 'release'] },
  events: ['fail'],
  onlyInPlatform: true,
  missing: { 'success, cancel': 'There are no functional pages.' },
  css: 'wx-functional-page-navigator { display: block; cursor: pointer; }',

  create(component) {
    const { element, values, emit } = component
    const hover = showHover(component)
    actAsControl(element, { role: 'link', keys: ['Enter'], isDisabled: () => false })
    return {
      ...hover,
      tapped() {
        const page = values().name
        emit('fail', { errMsg: `functional-page-navigator:fail page "${page}" is not supported` })
      },
    }
  },
})
