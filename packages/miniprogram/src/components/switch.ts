import { actAsControl, showDisabled } from '../builtin/actAsControl.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { checkboxLook } from '../builtin/checkboxLook.js'
import { nameByLabel } from '../builtin/nameByLabel.js'

/**
 * Turns something on and off, drawn as a switch or as a checkbox. Its parts have the platform's class
 * names, by which pages restyle them.
 * https://developers.weixin.qq.com/miniprogram/dev/component/switch.html
 */
export default defineBuiltIn({
  name: 'switch',
  properties: {
    name: String,
    checked: Boolean,
    disabled: Boolean,
    type: { type: String, value: 'switch' },
    color: { type: String, value: '#07c160' },
  },
  options: { type: ['switch', 'checkbox'] },
  events: ['change'],
  css: `
    wx-switch { display: inline-block; cursor: pointer; }
    wx-switch[disabled] { cursor: default; }
    wx-switch:focus-visible { border-radius: 16px; }
    .wx-switch-input {
      position: relative;
      box-sizing: border-box;
      width: 52px;
      height: 32px;
      margin-right: 5px;
      border: 1px solid light-dark(#dfdfdf, #4a4a4a);
      border-radius: 16px;
      background-color: light-dark(#dfdfdf, #4a4a4a);
      transition: background-color 0.1s, border-color 0.1s;
    }
    .wx-switch-input::before, .wx-switch-input::after {
      content: '';
      position: absolute;
      top: 0;
      left: 0;
      height: 30px;
      border-radius: 15px;
      transition: transform 0.3s;
    }
    .wx-switch-input::before { width: 50px; background-color: light-dark(#fdfdfd, #2c2c2c); }
    .wx-switch-input::after {
      width: 30px;
      background-color: #fff;
      box-shadow: 0 1px 3px rgba(0, 0, 0, 0.4);
    }
    .wx-switch-input-checked { border-color: #07c160; background-color: #07c160; }
    .wx-switch-input-checked::before { transform: scale(0); }
    .wx-switch-input-checked::after { transform: translateX(20px); }
    wx-switch[disabled] > .wx-switch-input { opacity: 0.7; }
    ${checkboxLook}
    wx-switch > .wx-checkbox-input { margin-right: 0; }
  `,

  create(component) {
    const { element, values, set, emit } = component
    const mark = document.createElement('div')
    let initial: boolean | undefined
    element.append(mark)
    actAsControl(element, {
      role: 'switch',
      keys: ['Enter', ' '],
      isDisabled: () => values().disabled,
    })

    function show() {
      const { checked, color, type, disabled } = values()
      const look = type === 'checkbox' ? 'checkbox' : 'switch'
      element.setAttribute('role', look)
      element.setAttribute('aria-checked', String(checked))
      mark.className = `wx-${look}-input`
      mark.classList.toggle(`wx-${look}-input-checked`, checked)
      const isFilled = look === 'switch' && checked
      mark.style.backgroundColor = isFilled ? color : ''
      mark.style.borderColor = isFilled ? color : ''
      mark.style.color = look === 'checkbox' && !disabled ? color : ''
    }

    function setChecked(checked: boolean) {
      set('checked', checked)
      show()
    }

    function toggle() {
      if (values().disabled) return
      setChecked(!values().checked)
      emit('change', { value: values().checked })
    }

    return {
      update(changed) {
        if (initial === undefined) {
          initial = values().checked
          nameByLabel(element)
        }
        if (changed.has('disabled')) showDisabled(element, values().disabled)
        show()
      },
      tapped: toggle,
      activate: toggle,
      field: {
        name: () => values().name,
        value: () => values().checked,
        reset: () => setChecked(initial ?? false),
      },
    }
  },
})
