import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { hoverProperties, showHover } from '../builtin/showHover.js'

/** The platform's `div`. https://developers.weixin.qq.com/miniprogram/dev/component/view.html */
export default defineBuiltIn({
  name: 'view',
  properties: { ...hoverProperties('none') },
  css: 'wx-view { display: block; }',
  create: showHover,
})
