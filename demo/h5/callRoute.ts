import { showResult } from './showResult.js'
import { wx } from './wx.js'

export type RouteName = 'navigateTo' | 'navigateBack' | 'switchTab' | 'reLaunch' | 'redirectTo'

/**
 * Calls a route and shows its answer in the result `name`, if there is one. The platforms never answer
 * a route that a page calls, so the functions' types know no callbacks. Outside any host there is an
 * answer, and where the host's option `routeCallbacks` is on.
 */
export function callRoute(name: string, route: RouteName, options: object): void {
  const answered = (response: unknown) => showResult(name, response)
  const withCallbacks = { ...options, success: answered, fail: answered }
  const call = wx.miniProgram[route] as (options: object) => void
  call(withCallbacks)
}
