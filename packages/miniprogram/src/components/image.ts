import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'
import { whenNear } from '../builtin/whenNear.js'

/**
 * A picture of the package, the web or the files of the person.
 * https://developers.weixin.qq.com/miniprogram/dev/component/image.html
 *
 * A vector picture is shown as a picture: no script in it runs, and it loads nothing.
 */
export default defineBuiltIn({
  name: 'image',
  properties: {
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    /** Browsers know WebP by themselves. */
    webp: Boolean,
    lazyLoad: Boolean,
    /** A long press offers to preview and to save it. */
    showMenuByLongpress: Boolean,
  },
  events: ['load', 'error'],
  missing: {
    'the cause in `error`': 'Browsers do not tell it; the text names the address.',
  },
  css: `
    wx-image {
      display: inline-block;
      width: 320px;
      height: 240px;
      overflow: hidden;
      -webkit-touch-callout: none;
    }
    wx-image > img {
      display: block;
      width: 100%;
      height: 100%;
    }
    wx-image > img:not([src]) { visibility: hidden; }
    wx-image[data-mode=aspectFit] > img { object-fit: contain; }
    wx-image[data-mode=aspectFill] > img { object-fit: cover; }
    wx-image:is([data-mode=center], [data-mode=left], [data-mode=right]) > img,
    wx-image:is([data-mode^=top], [data-mode^=bottom]) > img { object-fit: none; }
    wx-image[data-mode=top] > img { object-position: top; }
    wx-image[data-mode=bottom] > img { object-position: bottom; }
    wx-image[data-mode=left] > img { object-position: left; }
    wx-image[data-mode=right] > img { object-position: right; }
    wx-image[data-mode='top left'] > img { object-position: left top; }
    wx-image[data-mode='top right'] > img { object-position: right top; }
    wx-image[data-mode='bottom left'] > img { object-position: left bottom; }
    wx-image[data-mode='bottom right'] > img { object-position: right bottom; }
    /* Only a picture that is there can give its shape to the element. */
    wx-image[data-mode=widthFix][data-loaded] { height: fit-content !important; }
    wx-image[data-mode=widthFix][data-loaded] > img { height: auto; }
    wx-image[data-mode=heightFix][data-loaded] { width: max-content !important; }
    wx-image[data-mode=heightFix][data-loaded] > img { width: auto; }
  `,

  create(component) {
    const { element, values, emit } = component
    const image = document.createElement('img')
    image.alt = ''
    image.draggable = false
    element.append(image)
    let stopWaiting = () => {}

    image.addEventListener('load', () => {
      element.dataset['loaded'] = ''
      emit('load', { height: image.naturalHeight, width: image.naturalWidth })
    })
    image.addEventListener('error', () => {
      delete element.dataset['loaded']
      emit('error', { errMsg: `GET ${values().src} failed` })
    })

    // The browser's own menu would lie above ours.
    image.addEventListener('contextmenu', (event) => {
      if (values().showMenuByLongpress) event.preventDefault()
    })

    const source = createSource(
      () => component.page,
      (address) => {
        if (address) image.src = address
        else image.removeAttribute('src')
      },
    )
    const load = () => source.show(values().src)

    return {
      update(changed) {
        const { mode, lazyLoad } = values()
        element.dataset['mode'] = mode
        // A name needs a role that can have one.
        if (element.hasAttribute('aria-label') && !element.hasAttribute('role')) {
          element.setAttribute('role', 'img')
        }
        if (changed.has('src')) {
          stopWaiting()
          if (!lazyLoad) return load()
          const scroller = element.closest('wx-scroll-area') ?? component.page.scroller
          stopWaiting = whenNear(element, scroller, load)
        }
      },
      longPressed() {
        const { showMenuByLongpress, src } = values()
        if (!showMenuByLongpress || !src) return false
        component.page.showPictureMenu(src)
        return true
      },
      detached() {
        stopWaiting()
        source.close()
      },
    }
  },
})
