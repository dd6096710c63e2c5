import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { callShell, recorded, testBench } from '../apps/openTestApp.js'

const bench = testBench()

type Route = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'

/** Calls a route in the page, and says whether any of its callbacks ran. */
async function route(app: MiniAppHandle, name: Route, options: object): Promise<void> {
  const page = await app.page()
  await page.evaluate(
    (api, given) => {
      const tell = () => console.log('a callback ran')
      const routes = window.wx!.miniProgram as unknown as Record<string, (options: object) => void>
      routes[api]!({ ...given, success: tell, fail: tell, complete: tell })
    },
    name,
    options,
  )
}

async function paths(app: MiniAppHandle): Promise<string[]> {
  return (await app.stack()).map(({ path }) => path)
}

test('the five routes of a page move the stack, with the platform’s order of lifecycle functions', async () => {
  const app = await bench.open()
  await route(app, 'navigateTo', { url: '../detail/detail?name=%E5%B0%8F&x=1' })
  await app.waitForPage('pages/detail/detail')
  expect((await app.stack())[1]).toEqual({
    path: 'pages/detail/detail',
    query: { name: '小', x: '1' },
  })

  await route(app, 'redirectTo', { url: '/pages/other/other' })
  await app.waitForPage('pages/other/other')
  expect(await paths(app)).toEqual(['pages/home/home', 'pages/other/other'])

  await route(app, 'navigateBack', {})
  await app.waitForPage('pages/home/home')

  await route(app, 'switchTab', { url: '/pages/mine/mine?dropped=1' })
  await app.waitForPage('pages/mine/mine')
  expect(await app.stack()).toEqual([{ path: 'pages/mine/mine', query: {} }])

  await route(app, 'reLaunch', { url: '/pages/detail/detail?again=1' })
  await app.waitForPage('pages/detail/detail')
  expect(await paths(app)).toEqual(['pages/detail/detail'])

  const lives = (await recorded(app, 'lives')) as string[]
  expect(lives.filter((line) => !line.includes('onReady'))).toEqual([
    'pages/home/home onLoad {}',
    'pages/home/home onShow',
    'pages/home/home onHide',
    'pages/detail/detail onLoad {"name":"小","x":"1"}',
    'pages/detail/detail onShow',
    'pages/detail/detail onUnload',
    'pages/other/other onLoad {}',
    'pages/other/other onShow',
    'pages/other/other onUnload',
    'pages/home/home onShow',
    'pages/home/home onHide',
    'pages/mine/mine onLoad {}',
    'pages/mine/mine onShow',
    'pages/mine/mine onUnload',
    'pages/home/home onUnload',
    'pages/detail/detail onLoad {"again":"1"}',
    'pages/detail/detail onShow',
  ])
  expect(lives).toContain('pages/detail/detail onReady')
  expect(app.consoleLines).not.toContain('a callback ran')
})

test.each([
  ['navigateTo', '/pages/no/page?x=1', 'navigateTo:fail page "pages/no/page" is not found'],
  ['navigateTo', '/pages/mine/mine', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['redirectTo', '/pages/mine/mine', 'redirectTo:fail can not redirectTo a tabbar page'],
  ['switchTab', '/pages/detail/detail', 'switchTab:fail can not switch to no-tabBar page'],
  ['reLaunch', 'nowhere', 'reLaunch:fail page "pages/home/nowhere" is not found'],
  ['navigateBack', undefined, 'navigateBack:fail cannot navigate back at first page.'],
  [
    'navigateTo',
    undefined,
    'navigateTo:fail parameter error: parameter.url should be String instead of Undefined;',
  ],
] as const)('%s of %s leaves the stack and names app, page and API', async (name, url, line) => {
  const app = await bench.open()
  await route(app, name, { url })
  await app.waitFor('the line', async () => app.consoleLines.some((text) => text.includes(line)))
  const text = app.consoleLines.find((each) => each.includes(line))
  expect(text).toBe(`[MiniView] mptest0001 › pages/home/home › ${name}: ${line}`)
  expect(await paths(app)).toEqual(['pages/home/home'])
  expect(app.consoleLines).not.toContain('a callback ran')
})

test('an eleventh page is refused and the ten stay', async () => {
  const app = await bench.open()
  for (let depth = 2; depth <= 10; depth++) {
    await app.inHost((host) => host.router.navigateTo('/pages/detail/detail'))
  }
  const page = await app.page()
  expect(await callShell(page, 'navigateTo', { url: '/pages/other/other' })).toEqual({
    error: { errMsg: 'navigateTo:fail webview count limit exceed' },
  })
  expect(await paths(app)).toHaveLength(10)
})

test('with routeCallbacks a page learns how its route ended', async () => {
  const app = await bench.open({ routeCallbacks: true })
  const page = await app.page()
  const response = await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.wx!.miniProgram.navigateTo({ url: '/no', fail: resolve } as { url: string })
      }),
  )
  expect(response).toEqual({ errMsg: 'navigateTo:fail page "no" is not found' })
})

test('an app that starts at a missing page shows the built-in one, and its way home works', async () => {
  const app = await bench.open({ enter: { path: 'pages/gone/gone?a=1' } })
  expect(await app.text('[data-screen=missing]')).toContain('pages/gone/gone')
  await app.tap('[data-action=home]')
  await app.waitForPage('pages/home/home')
  expect(await (await app.page()).title()).toBe('H5 title')
})
