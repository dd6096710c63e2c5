import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'

/** The English names of what the platform would show. */
const labels = new Map([
  ['groupName', 'Group name'],
  ['userNickName', 'Nickname'],
  ['userAvatarUrl', 'Avatar'],
  ['userGender', 'Gender'],
  ['userCity', 'City'],
  ['userProvince', 'Province'],
  ['userCountry', 'Country'],
  ['userLanguage', 'Language'],
])

/**
 * The place of what the platform knows of the person or the group: the text or picture that the page gives
 * for want of it, or an empty box with a name for assistive technology.
 * https://developers.weixin.qq.com/miniprogram/dev/component/open-data.html
 */
export default defineBuiltIn({
  name: 'open-data',
  properties: {
    type: String,
    openGid: String,
    lang: { type: String, value: 'en' },
    defaultText: String,
    defaultAvatar: String,
  },
  options: { type: [...labels.keys()], lang: ['en', 'zh_CN', 'zh_TW'] },
  events: ['error'],
  onlyInPlatform: true,
  missing: {
    'the data': 'Only the platform has them, and since 2022 it shows most of them to nobody.',
  },
  css: `
    wx-open-data { display: inline-block; min-width: 1em; min-height: 1em; vertical-align: middle; }
    wx-open-data:empty {
      min-width: 2em;
      border: 1px dashed light-dark(rgba(0, 0, 0, 0.3), rgba(255, 255, 255, 0.3));
      border-radius: 4px;
    }
    wx-open-data > img { display: block; width: 100%; height: 100%; }
  `,

  create(component) {
    const { element, values, emit } = component
    const image = document.createElement('img')
    const source = createSource(
      () => component.page,
      (address) => {
        if (address) image.src = address
      },
    )
    return {
      update(changed) {
        const { type, defaultText, defaultAvatar } = values()
        const label = labels.get(type) ?? type
        const isPicture = type === 'userAvatarUrl' && defaultAvatar !== ''
        element.setAttribute('role', isPicture ? 'img' : 'note')
        element.setAttribute('aria-label', defaultText || label)
        image.alt = ''
        source.show(isPicture ? defaultAvatar : '')
        if (isPicture) element.replaceChildren(image)
        else if (type === 'userAvatarUrl') element.replaceChildren()
        else element.textContent = defaultText
        const detail = { errMsg: `getOpenData:fail no ${label.toLowerCase()}` }
        if (changed.has('type')) queueMicrotask(() => emit('error', detail))
      },
      detached: () => source.close(),
    }
  },
})
