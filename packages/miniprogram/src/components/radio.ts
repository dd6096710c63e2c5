import { choiceProperties, createChoice } from '../builtin/createChoice.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'

/**
 * One of the choices of a `radio-group`, of which one at most is checked. Its mark has the platform's
 * class names, by which pages restyle it.
 * https://developers.weixin.qq.com/miniprogram/dev/component/radio.html
 */
export default defineBuiltIn({
  name: 'radio',
  properties: choiceProperties,
  css: `
    wx-radio { display: inline-block; cursor: pointer; }
    wx-radio[disabled] { cursor: default; }
    .wx-radio-input {
      display: inline-block;
      position: relative;
      box-sizing: border-box;
      width: 24px;
      height: 24px;
      margin-right: 5px;
      border: 1px solid light-dark(#d1d1d1, #5a5a5a);
      border-radius: 50%;
      background-color: light-dark(#fff, #2c2c2c);
      vertical-align: middle;
    }
    .wx-radio-input-checked {
      border-color: #07c160;
      background-color: #07c160;
    }
    .wx-radio-input-checked::before {
      content: '\\2713';
      position: absolute;
      top: 50%;
      left: 50%;
      color: #fff;
      font-size: 18px;
      font-weight: 700;
      line-height: 1;
      transform: translate(-50%, -48%) scale(0.73);
    }
    wx-radio[disabled] > .wx-radio-input {
      border-color: light-dark(#d1d1d1, #5a5a5a);
      background-color: light-dark(#e1e1e1, #3a3a3a);
    }
    wx-radio[disabled] > .wx-radio-input-checked::before { color: light-dark(#adadad, #8a8a8a); }
  `,

  create(component) {
    const mark = document.createElement('div')
    return createChoice(component, {
      role: 'radio',
      group: 'wx-radio-group',
      next: () => true,
      mark,
      show: (isChecked, color) => {
        const own = isChecked && !component.values().disabled && !isDefault(color)
        mark.style.backgroundColor = own ? color : ''
        mark.style.borderColor = own ? color : ''
      },
    })
  },
})

/** The default stands in the style sheet, where the page's own rules win over it. */
function isDefault(color: string): boolean {
  return color === choiceProperties.color.value
}
