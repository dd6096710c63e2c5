import type { AppInfo } from './readApp.js'
import type { PackageInfo } from './readPackages.js'
import type { Lookup } from './resolveRequest.js'

/** What every file of an app is compiled with. It is another object when any of it changed. */
export interface AppContext extends Lookup {
  app: AppInfo
}

/** The subpackage that holds a file, or else the main package. */
export function packageOf({ app }: AppContext, path: string): PackageInfo {
  const [main, ...others] = app.packages
  return others.find(({ root }) => path.startsWith(root)) ?? main!
}

/**
 * Why a file may not use another one that is in another package, if it may not.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/basic.html
 *
 * @param waits the file uses the other one only after its package is loaded
 */
export function packageMistake(
  context: AppContext,
  from: string,
  to: string,
  waits: boolean,
): string | undefined {
  const user = packageOf(context, from)
  const used = packageOf(context, to)
  if (user === used || waits) return undefined
  if (user.independent) return `the independent package "${user.root}" may use its own files only`
  return used.root === ''
    ? undefined
    : `"${to}" is in the package "${used.root}", which may not be loaded yet`
}
