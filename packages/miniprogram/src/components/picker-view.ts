import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createPickerView } from '../builtin/picker/createPickerView.js'
import { pickerViewProperties } from '../builtin/picker/pickerViewProperties.js'

/**
 * Columns in the page of which an item each is chosen, by dragging, wheel, tap or arrow keys.
 * https://developers.weixin.qq.com/miniprogram/dev/component/picker-view.html
 */
export default defineBuiltIn({
  name: 'picker-view',
  properties: pickerViewProperties,
  events: ['change', 'pickstart', 'pickend'],
  css: 'wx-picker-view { display: flex; position: relative; overflow: hidden; }',
  create: createPickerView,
})
