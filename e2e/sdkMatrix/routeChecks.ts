import { expect } from 'vitest'
import type { Check, Checks } from './Check.js'
import type { SdkPage } from './SdkPage.js'

const second = 'pages/second/second'
const first = 'pages/web/web'

async function expectStack({ app }: SdkPage, paths: readonly string[]) {
  await app.waitForPage(paths.at(-1)!)
  expect((await app.stack()).map(({ path }) => path)).toEqual(paths)
}

/** Nothing that was called so far threw in the page. */
async function expectNoErrors(page: SdkPage) {
  expect((await page.seen()).uncaught).toEqual([])
}

/** Each begins with the page alone, and the last ones leave it. A route calls nobody back. */
function routeChecksOf(prefix: string): Checks {
  const go = (page: SdkPage, name: string, options: object) =>
    page.callInSilence(`${prefix}.${name}`, options)

  const leads =
    (name: string, path: string, stack: readonly string[]): Check =>
    async (page) => {
      await page.leave(`${prefix}.${name}`, { url: page.pathIn(path) })
      await page.waitFor(path)
      await expectStack(page, stack)
    }
  return {
    async [`${prefix}.navigateTo`](page) {
      await expectNoErrors(page)
      const { called } = await go(page, 'navigateTo', { url: page.pathIn(second) })
      expect(called).toEqual([])
      await page.waitFor(second)
      await expectStack(page, [first, second])
    },
    async [`${prefix}.navigateBack`](page) {
      await page.leave(`${prefix}.navigateBack`, { delta: 1 })
      await page.waitFor(first)
      await expectStack(page, [first])
    },
    [`${prefix}.redirectTo`]: leads('redirectTo', second, [second]),
    [`${prefix}.reLaunch`]: leads('reLaunch', first, [first]),
    async [`${prefix}.switchTab`](page) {
      await page.leave(`${prefix}.switchTab`, { url: '/pages/tab/tab' })
      await expectStack(page, ['pages/tab/tab'])
    },
  }
}

export const routeChecks: Checks = {
  async closeWindow(page) {
    await expectNoErrors(page)
    await page.app.inHost((host, url) => void host.wx.navigateTo({ url }), page.pathIn(second))
    await page.waitFor(second)
    await page.leave('closeWindow')
    await expectStack(page, [first])
    await page.waitFor(first)
  },
  ...routeChecksOf('miniProgram'),
  ...routeChecksOf('webView'),
}
