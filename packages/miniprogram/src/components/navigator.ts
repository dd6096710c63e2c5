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
  ['exit', 'exitMiniProgram'],
])

/**
 * A link to another page of the app, or to another mini program.
 * https://developers.weixin.qq.com/miniprogram/dev/component/navigator.html
 */
export default defineBuiltIn({
  name: 'navigator',
  properties: {
    ...hoverProperties('navigator-hover', 50, 600),
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    /** `self`, or `miniProgram` for another one. */
    target: { type: String, value: 'self' },
    appId: String,
    path: String,
    extraData: { type: Object, value: null },
    version: { type: String, value: 'release' },
  },
  options: {
    openType: [...routes.keys()],
    target: ['self', 'miniProgram'],
    version: ['develop', 'trial', 'release'],
  },
  events: ['success', 'fail', 'complete'],
  missing: {
    'short-link': 'Only the platform knows where its short links lead.',
  },
  css: `
    wx-navigator { display: block; overflow: hidden; cursor: pointer; }
    .navigator-hover { background-color: rgba(0, 0, 0, 0.1); opacity: 0.7; }
  `,

  create(component) {
    const { element, values, emit } = component
    const hover = showHover(component)
    actAsControl(element, { role: 'link', keys: ['Enter'], isDisabled: () => false })

    function end(type: 'success' | 'fail', result: Record<string, unknown>) {
      emit(type, result)
      emit('complete', result)
    }

    function paramsOf(name: string): Record<string, unknown> {
      const { url, delta, appId, path, extraData, version } = values()
      if (name === 'navigateToMiniProgram') {
        return { appId, path, extraData: extraData ?? {}, envVersion: version }
      }
      if (name === 'navigateBack') return { delta }
      return name === 'exitMiniProgram' ? {} : { url }
    }

    return {
      ...hover,
      tapped() {
        const { openType } = values()
        const isElsewhere = values().target === 'miniProgram' && openType === 'navigate'
        const name = isElsewhere ? 'navigateToMiniProgram' : routes.get(openType)
        const route = name && component.page.wx[name]
        if (!route) {
          const what = isElsewhere ? 'target miniProgram' : `open-type ${openType}`
          end('fail', { errMsg: `navigator:fail ${what} is not supported` })
          return
        }
        route({
          ...paramsOf(name),
          success: (result: Record<string, unknown>) => end('success', result),
          fail: (error: Record<string, unknown>) => end('fail', error),
        })
      },
    }
  },
})
