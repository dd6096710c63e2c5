import { choiceProperties, createChoice } from '../builtin/createChoice.js'
import { checkboxLook } from '../builtin/checkboxLook.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'

/**
 * One of several choices of a `checkbox-group`. Its box has the platform's class names, by which pages
 * restyle it. https://developers.weixin.qq.com/miniprogram/dev/component/checkbox.html
 */
export default defineBuiltIn({
  name: 'checkbox',
  properties: choiceProperties,
  css: `
    wx-checkbox { display: inline-block; cursor: pointer; }
    wx-checkbox[disabled] { cursor: default; }
    ${checkboxLook}
  `,

  create(component) {
    const mark = document.createElement('div')
    return createChoice(component, {
      role: 'checkbox',
      group: 'wx-checkbox-group',
      next: (isChecked) => !isChecked,
      mark,
      show: (_isChecked, color) => {
        mark.style.color = component.values().disabled ? '' : color
      },
    })
  },
})
