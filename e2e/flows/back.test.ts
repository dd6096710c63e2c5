import { expect, test } from 'vitest'
import { callWx, testBench } from '../apps/openTestApp.js'

const bench = testBench()

test('back walks the page’s own history first, then the stack, and asks before it leaves', async () => {
  const app = await bench.open()
  await app.inHost((host) => void host.router.navigateTo('/pages/detail/detail'))
  const page = await app.page()
  expect(await callWx(page, 'canGoBack')).toEqual({ canGoBack: false, errMsg: 'canGoBack:ok' })
  await page.evaluate(() => {
    history.pushState(null, '', '#one')
    location.hash = 'two'
  })
  expect(await callWx(page, 'canGoBack')).toMatchObject({ canGoBack: true })

  await app.goBack()
  await app.waitFor('#one', async () => page.url().endsWith('#one'))
  await app.goBack()
  await app.waitFor('the start', async () => page.url().endsWith('pages/detail/detail'))
  expect(await app.stack()).toHaveLength(2)

  await app.goBack()
  await app.waitForPage('pages/home/home')
  await app.goBack()
  await app.waitForText('.weui-toast', 'Go back once more to leave')
  expect(await app.stack()).toHaveLength(1)
  expect(await callWx(await app.page(), 'getNetworkType')).toMatchObject({
    errMsg: 'getNetworkType:ok',
  })
})

test('entries of pages that closed otherwise are skipped', async () => {
  const app = await bench.open()
  await app.inHost((host) => void host.router.navigateTo('/pages/detail/detail'))
  const detail = await app.page()
  await detail.evaluate(() => history.pushState(null, '', '#inner'))
  await detail.evaluate(() => window.wx!.miniProgram.navigateTo({ url: '/pages/other/other' }))
  await app.waitForPage('pages/other/other')
  const other = await app.page()
  await other.evaluate(() => history.pushState(null, '', '#deep'))
  await other.evaluate(() => window.wx!.miniProgram.navigateBack({}))
  await app.waitForPage('pages/detail/detail')

  // The frame that made #deep is gone; one step back is the inner step of the page on top.
  await app.goBack()
  await app.waitFor('the start', async () => detail.url().endsWith('pages/detail/detail'))
  await app.goBack()
  await app.waitForPage('pages/home/home')
})

test('the bar’s back button does the same, and the address bar follows', async () => {
  const app = await bench.open()
  await app.page()
  expect(await app.sees('[data-action=back]')).toBe(false)
  await app.inHost((host) => void host.router.navigateTo('/pages/detail/detail?a=1'))
  await app.page()
  await app.waitFor('the address', async () =>
    app.container.url().endsWith('/#/pages/detail/detail?a=1'),
  )
  await app.tap('[data-action=back]')
  await app.waitForPage('pages/home/home')
  expect(app.container.url()).toMatch(/\/#\/pages\/home\/home$/)
})

test('the capsule sends the mini program to the background, and it comes back as it was', async () => {
  const app = await bench.open()
  const page = await app.page()
  await page.evaluate(() => Object.assign(window, { isKept: true }))
  await app.tap('[data-action=close]')
  expect(await app.text('[data-screen=background]')).toContain('Test app')
  await app.tap('[data-action=reopen]')
  expect(await (await app.page()).evaluate('isKept')).toBe(true)
  const lives = await app.inHost((host) => host.wx.getStorageSync('lives') as string[])
  expect(lives.slice(-2)).toEqual(['pages/home/home onHide', 'pages/home/home onShow'])
})

test('tabs keep their pages, and stay usable by keyboard', async () => {
  const app = await bench.open()
  const home = await app.page()
  await home.evaluate(() => Object.assign(window, { isKept: true }))
  await app.tap('[data-tab="pages/mine/mine"]')
  await app.waitForPage('pages/mine/mine')
  await app.container.keyboard.down('Shift')
  await app.container.keyboard.press('Tab')
  await app.container.keyboard.up('Shift')
  await app.container.keyboard.press('Enter')
  await app.waitForPage('pages/home/home')
  expect(await (await app.page()).evaluate('isKept')).toBe(true)
})
