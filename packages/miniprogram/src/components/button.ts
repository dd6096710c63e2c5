import { actAsControl, showDisabled } from '../builtin/actAsControl.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { formAround } from '../builtin/formAround.js'
import { open, openTypes } from '../builtin/openTypes.js'
import { hoverProperties, showHover } from '../builtin/showHover.js'

/** A button. https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
export default defineBuiltIn({
  name: 'button',
  properties: {
    ...hoverProperties('button-hover', 20, 70),
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
    /** The language in which `getUserInfo` tells of places: `en`, `zh_CN` or `zh_TW`. */
    lang: { type: String, value: 'en' },
  },
  options: { openType: openTypes, lang: ['en', 'zh_CN', 'zh_TW'] },
  events: ['getuserinfo', 'getphonenumber', 'opensetting', 'chooseavatar', 'error'],
  missing: {
    'open-type contact, feedback, launchApp, getRealtimePhoneNumber, agreePrivacyAuthorization':
      'Only the platform has what they open. A tap raises `error`, with the reason in `errMsg`.',
  },
  css: `
    wx-button {
      --button-color: light-dark(#000, #fff);
      --button-face: light-dark(#f2f2f2, #2c2c2c);
      position: relative;
      display: block;
      box-sizing: border-box;
      margin-inline: auto;
      padding-inline: 14px;
      border-radius: 5px;
      overflow: hidden;
      background-color: var(--button-face);
      color: var(--button-color);
      font-size: 18px;
      line-height: 2.55555556;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
      user-select: none;
    }
    wx-button[type='primary'] { --button-color: #fff; --button-face: #07c160; }
    wx-button[type='warn'] { --button-color: #fff; --button-face: #fa5151; }
    wx-button[plain] {
      --button-color: light-dark(#353535, #d8d8d8);
      border: 1px solid;
      background-color: transparent;
    }
    wx-button[plain][type='primary'] { --button-color: #07c160; }
    wx-button[plain][type='warn'] { --button-color: #fa5151; }
    wx-button[size='mini'] {
      display: inline-block;
      padding-inline: 1.34em;
      font-size: 13px;
      line-height: 2.3;
    }
    wx-button.button-hover::after {
      content: '';
      position: absolute;
      inset: 0;
      background: light-dark(rgba(0, 0, 0, 0.1), rgba(255, 255, 255, 0.1));
    }
    wx-button[disabled] {
      --button-color: light-dark(rgba(0, 0, 0, 0.3), rgba(255, 255, 255, 0.3));
      cursor: default;
    }
    wx-button[disabled]:not([plain]):not([type='default']) {
      --button-color: rgba(255, 255, 255, 0.7);
      background-color: color-mix(in srgb, var(--button-face) 45%, transparent);
    }
    wx-button:focus-visible { outline: 2px solid light-dark(#1a6dd8, #8ab8ff); outline-offset: 2px; }
    wx-button[loading]::before {
      content: '';
      display: inline-block;
      box-sizing: border-box;
      width: 18px;
      height: 18px;
      margin-inline-end: 8px;
      border: 2px solid;
      border-inline-start-color: transparent;
      border-radius: 50%;
      vertical-align: -3px;
      animation: wx-button-loading 1s linear infinite;
    }
    @keyframes wx-button-loading { to { transform: rotate(1turn); } }
  `,
  cssV2: `
    wx-button {
      --button-color: #06ae56;
      padding: 8px 24px;
      border-radius: 4px;
      font-size: 17px;
      font-weight: 700;
      line-height: 1.41176471;
    }
    wx-button:not([size='mini']) { width: 184px; margin-inline: auto; }
    wx-button[type='warn']:not([plain]) { --button-color: #fa5151; --button-face: light-dark(#f2f2f2, #2c2c2c); }
    wx-button[size='mini'] { padding: 0 12px; font-size: 16px; line-height: 2; }
  `,

  create(component) {
    const { element, values } = component
    const isDisabled = () => values().disabled
    actAsControl(element, { role: 'button', isDisabled })
    const hover = showHover(component, isDisabled)

    return {
      update() {
        hover.update()
        const { type, size, plain, disabled, loading } = values()
        element.setAttribute('type', type)
        element.setAttribute('size', size)
        element.toggleAttribute('plain', plain)
        element.toggleAttribute('loading', loading)
        element.setAttribute('aria-busy', String(loading))
        showDisabled(element, disabled)
      },
      tapped() {
        const { formType, openType, lang } = values()
        const target = component.target()
        if (formType === 'submit') formAround(element)?.submit(target)
        else if (formType === 'reset') formAround(element)?.reset(target)
        if (openType) open(component, openType, lang)
      },
      isDisabled,
      activate: () => element.click(),
      detached: hover.detached,
    }
  },
})
