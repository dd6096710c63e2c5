import { actAsControl } from '../builtin/actAsControl.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { hoverProperties, showHover } from '../builtin/showHover.js'

/** The route that each `open-type` takes. */
const routes = new Map([
  ['navigate', 'navigateTo'],
  ['redirect', 'redirectTo'],
  ['switchTab', 'switchTab'],
  ['reLaunch', 'reLaunch'],
  ['navigateBack', 'navigateBack'],
])

/**
 * A link to another page of the app.
 * https://developers.weixin.qq.com/miniprogram/dev/component/navigator.html
 */
export default defineBuiltIn({
  name: 'navigator',
  properties: {
    ...hoverProperties('navigator-hover', 50, 600),
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
  },
  options: { openType: [...routes.keys()] },
  events: ['success', 'fail', 'complete'],
  missing: {
    'target, app-id, path, extra-data, version, short-link':
      'There are no other mini programs to go to.',
    'open-type exit': 'A page of a browser does not end by itself.',
  },
  css: `
    wx-navigator { display: block; overflow: hidden; cursor: pointer; }
    .navigator-hover { background-color: rgba(0, 0, 0, 0.1); opacity: 0.7; }
  `,

  create(component) {
    const { element, values, emit } = component
    const { detached } = showHover(component)
    actAsControl(element, { role: 'link', keys: ['Enter'], isDisabled: () => false })

    function end(type: 'success' | 'fail', result: Record<string, unknown>) {
      emit(type, result)
      emit('complete', result)
    }

    return {
      tapped() {
        const { url, openType, delta } = values()
        const route = routes.get(openType)
        if (!route) {
          end('fail', { errMsg: `navigator:fail open-type ${openType} is not supported` })
          return
        }
        component.page.wx[route]!({
          ...(openType === 'navigateBack' ? { delta } : { url }),
          success: (result: Record<string, unknown>) => end('success', result),
          fail: (error: Record<string, unknown>) => end('fail', error),
        })
      },
      detached,
    }
  },
})
