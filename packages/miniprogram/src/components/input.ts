import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { confirmTypes, createTextField } from '../builtin/createTextField.js'
import { textFieldEvents, textFieldProperties } from '../builtin/createTextField.js'

/** What the keyboard of a type has keys for, where not for everything. */
const keys = new Map([
  ['number', /^[0-9]*$/],
  ['digit', /^[0-9.]*$/],
  ['idcard', /^[0-9xX]*$/],
])

/** The browser's keyboards. None has digits and X alone. */
const inputModes = new Map([
  ['number', 'numeric'],
  ['digit', 'decimal'],
])

/**
 * One line of text.
 * https://developers.weixin.qq.com/miniprogram/dev/component/input.html
 */
export default defineBuiltIn({
  name: 'input',
  properties: {
    ...textFieldProperties('input-placeholder', 'done'),
    type: { type: String, value: 'text' },
    password: Boolean,
    /** For the platform’s apps of iOS, which draw the field over the page otherwise; here it is in it. */
    alwaysEmbed: Boolean,
  },
  options: {
    type: ['text', 'number', 'idcard', 'digit', 'safe-password', 'nickname'],
    confirmType: confirmTypes,
  },
  events: textFieldEvents,
  missing: {
    'safe-password-*, nicknamereview':
      'Only the platform encrypts what is typed on its own keyboard, and reviews nicknames.',
  },
  css: `
    wx-input {
      display: block;
      height: 22.4px;
      min-height: 22.4px;
      overflow: hidden;
      text-overflow: clip;
      white-space: nowrap;
      cursor: text;
    }
    wx-input > div { position: relative; height: 100%; min-height: inherit; }
    wx-input > div > .placeholder {
      position: absolute;
      inset: 0;
      height: fit-content;
      margin-block: auto;
      overflow: hidden;
      pointer-events: none;
    }
    .input-placeholder, .textarea-placeholder { color: gray; }
    wx-input > div > input {
      display: block;
      box-sizing: border-box;
      width: 100%;
      height: 100%;
      min-height: inherit;
      margin: 0;
      padding: 0;
      border: 0;
      outline: 0;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      text-align: inherit;
      text-indent: inherit;
      text-transform: inherit;
    }
    wx-input > div > input::placeholder { color: transparent; }
    wx-input > div > input:disabled { pointer-events: none; opacity: 1; }
    wx-input:has(> div > input:focus-visible) {
      outline: 2px solid light-dark(#1a6dd8, #8ab8ff);
      outline-offset: -1px;
    }
    wx-input[disabled] { cursor: default; }
  `,

  create(component) {
    const { values } = component
    const native = document.createElement('input')
    const field = createTextField(component, { native, endsByEnter: () => true })
    native.addEventListener('beforeinput', refuseOtherKeys)

    /** A text that is pasted, or composed, comes as it is: the platform's keyboards do so too. */
    function refuseOtherKeys(event: InputEvent) {
      const allowed = keys.get(values().type)
      if (event.inputType !== 'insertText' || !allowed || event.data === null) return
      if (!allowed.test(event.data)) event.preventDefault()
    }

    return {
      ...field,
      update(changed) {
        const { type, password } = values()
        if (changed.has('type') || changed.has('password')) {
          native.type = password || type === 'safe-password' ? 'password' : 'text'
          native.inputMode = inputModes.get(type) ?? ''
          native.setAttribute('autocomplete', type === 'nickname' ? 'nickname' : 'off')
        }
        field.update!(changed as ReadonlySet<never>)
      },
    }
  },
})
