import { expect } from 'vitest'
import { basicChecks } from './basicChecks.js'
import type { Check, Checks } from './Check.js'
import { menuChecks } from './menuChecks.js'
import { pictureChecks } from './pictureChecks.js'
import { platformChecks } from './platformChecks.js'
import { routeChecks } from './routeChecks.js'
import { sdkFunctions } from './sdkFunctions.js'
import type { SdkPage } from './SdkPage.js'
import { functionNamesOf } from './sdks.js'
import { soundChecks } from './soundChecks.js'

/** In this order, because some leave what others take, and the last ones leave the page. */
const checks: Checks = {
  ...basicChecks,
  ...platformChecks,
  ...pictureChecks,
  ...soundChecks,
  ...menuChecks,
  ...routeChecks,
}

/** Arguments without which an SDK throws by itself. */
const needed = { cardList: [{ cardId: 'c', cardExt: '{}', code: 'c' }] }

/** How a function ends that this container does not have. */
const endsAsUnknown =
  (name: string): Check =>
  async (page) => {
    expect(await page.call(name, needed)).toMatchObject({
      called: ['fail', 'complete'],
      response: { errMsg: `${name}:function not exist` },
    })
  }

/** Neither the page nor the host hears anything. */
const isSilent =
  (name: string): Check =>
  async (page) => {
    const before = (await page.app.calls()).length
    const { called } = await page.callInSilence(name, { ...needed, url: '/pages/second/second' })
    expect(called).toEqual([])
    const after = (await page.app.calls()).slice(before).map(({ api }) => api)
    // The first is how this check waits, the other how bridge.js tells that the page listens.
    const own = new Set(['getNetworkType', 'reportListener', 'reportPage'])
    expect(after.filter((api) => !own.has(api))).toEqual([])
  }

/**
 * Calls every function that the SDK in the page has, one after the other.
 *
 * @param isSkipped tells what is seen in another column of the matrix
 * @returns what went wrong, by the names of the functions
 */
export async function checkFunctions(
  page: SdkPage,
  isSkipped: (name: string) => boolean,
): Promise<Record<string, string>> {
  const { sdk } = page.options
  const keys = (await page.frame.evaluate(
    `JSON.parse(JSON.stringify(${sdk.root}, (key, value) => typeof value === 'function' ? 1 : value))`,
  )) as Record<string, unknown>
  const names = functionNamesOf(keys, sdk)
  const failures: Record<string, string> = {}
  for (const name of names) if (!(name in sdkFunctions)) failures[name] = 'is not in the matrix'
  const order = [...new Set([...names.filter((name) => !(name in checks)), ...Object.keys(checks)])]
  for (const name of order.filter((each) => names.includes(each) && !isSkipped(each))) {
    const check = checkOf(name, page)
    if (!check) continue
    try {
      await check(page)
    } catch (error) {
      failures[name] = (error as Error).message
    }
  }
  return failures
}

function checkOf(name: string, page: SdkPage): Check | undefined {
  const known = sdkFunctions[name]
  if (!known) return undefined
  if (known.needsMicroMessenger && !page.isInWeChat) return isSilentUnlessCalledBack(name)
  if (known.outcome === 'unknown') return endsAsUnknown(name)
  if (known.outcome === 'unheard') return isSilent(name)
  return checks[name] ?? (() => Promise.reject(new Error('has no check')))
}

/** What the page itself called when it began. */
const calledByPage = new Set(['config', 'ready', 'error', 'miniProgram.getEnv'])

function isSilentUnlessCalledBack(name: string): Check {
  if (!calledByPage.has(name)) return isSilent(name)
  return async (page) => {
    expect(await page.seen()).toMatchObject({ ready: 0, errors: [], environments: [] })
    expect(await page.app.calls('preVerifyJSAPI')).toEqual([])
  }
}
