import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { jweixinEvents } from '../../jweixinEvents.js'

export const checkJsApi = defineApi({
  name: 'checkJsApi',
  summary:
    'Which of the named functions this page may call. jweixin asks by the names that its bridge knows.',
  page: 'wx',
  shell: false,
  params: v.object({ jsApiList: v.array(v.unknown()) }),
  result: v.object({ checkResult: v.record(v.string(), v.boolean()) }),
  run({ jsApiList }, { catalog, plugins, caller }) {
    const isJweixin = caller.kind === 'page' && caller.sdk === 'jweixin'
    const isThere = (name: string) =>
      isJweixin
        ? catalog.pageApi(name) !== undefined || jweixinEvents.has(name)
        : catalog.isPageName(name) || plugins.isCallable(name, caller)
    // Own keys on no prototype: the names come from a page.
    const checkResult = Object.create(null) as Record<string, boolean>
    for (const name of jsApiList) {
      // An object is no name, and may have no text.
      if (typeof name === 'object') continue
      checkResult[String(name)] = typeof name === 'string' && isThere(name)
    }
    return { checkResult }
  },
})
