import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'

/**
 * A picture above maps, films and canvases.
 * https://developers.weixin.qq.com/miniprogram/dev/component/cover-image.html
 */
export default defineBuiltIn({
  name: 'cover-image',
  properties: {
    src: String,
    /** `origin` tells servers of pictures where they are shown. */
    referrerPolicy: { type: String, value: 'no-referrer' },
  },
  options: { referrerPolicy: ['no-referrer', 'origin'] },
  events: ['load', 'error'],
  missing: { 'the cause in `error`': 'Browsers do not tell it; the text names the address.' },
  css: `
    wx-cover-image {
      display: block;
      position: relative;
      z-index: 1;
      width: 100%;
      height: 100%;
      overflow: hidden;
    }
    wx-cover-image > img { display: block; width: 100%; height: 100%; }
    wx-cover-image > img:not([src]) { visibility: hidden; }
  `,

  create(component) {
    const { element, values, emit } = component
    const image = document.createElement('img')
    image.alt = ''
    image.draggable = false
    element.append(image)
    image.addEventListener('load', () =>
      emit('load', { height: image.naturalHeight, width: image.naturalWidth }),
    )
    image.addEventListener('error', () => emit('error', { errMsg: `GET ${values().src} failed` }))
    const source = createSource(
      () => component.page,
      (address) => {
        if (address) image.src = address
        else image.removeAttribute('src')
      },
    )
    return {
      update(changed) {
        const { src, referrerPolicy } = values()
        image.referrerPolicy = referrerPolicy === 'origin' ? 'origin' : 'no-referrer'
        if (changed.has('src')) source.show(src)
      },
      detached: () => source.close(),
    }
  },
})
