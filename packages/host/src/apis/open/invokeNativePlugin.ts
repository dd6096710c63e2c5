import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const invokeNativePlugin = defineApi({
  name: 'invokeNativePlugin',
  summary: 'Calls a function that the shell registered with `host.registerPlugin`.',
  page: 'wx',
  // Each plugin has a deadline of its own.
  waitsForPerson: true,
  params: v.object({
    api_name: v.string(),
    data: v.optional(v.unknown(), {}),
    progress: v.optional(v.function()),
  }),
  // A function stays in its page.
  pageFields: ['api_name', 'data'],
  result: v.looseObject({}),
  run({ api_name, data, progress }, { plugins, caller, lifecycle }) {
    const tell = (value: unknown) => void lifecycle.run(() => progress?.(value))
    return plugins.invoke(api_name, data, caller, tell)
  },
})
