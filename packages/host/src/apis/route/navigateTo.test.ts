import { describe, expect, it } from 'vitest'
import type { PageEntry } from '../../PageEntry.js'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

it('hides the page below, then loads and shows the new one, which is ready when drawn', async () => {
  const { app, host, wx } = await startTestHost()
  app.takeTrace()
  await wx.navigateTo({ url: '/pages/a' })
  host.router.rendered(host.router.top()!)
  host.router.rendered(host.router.top()!)
  expect(app.takeTrace()).toEqual([
    'pages/home onHide',
    'pages/a onLoad',
    'pages/a onShow',
    'pages/a onReady',
  ])
  expect(host.router.stack().map(({ path }) => path)).toEqual(['pages/home', 'pages/a'])
})

it.each([
  ['/pages/a?id=1&name=a%20b', { id: '1', name: 'a b' }],
  ['/pages/a?a=b=c&empty=&bare&%E4%BD%A0=%E5%A5%BD', { a: 'b=c', empty: '', bare: '', 你: '好' }],
  ['/pages/a?bad=%E4%&plus=a+b', { bad: '%E4%', plus: 'a+b' }],
  ['/pages/a.html?id=1', { id: '1' }],
])('gives the query of %s to onLoad, decoded', async (url, query) => {
  const { app, wx } = await startTestHost()
  await wx.navigateTo({ url })
  expect(app.trace).toContain(`pages/a onLoad ${JSON.stringify(query)}`)
})

it.each([
  ['a', 'pages/a'],
  ['./b?x=1', 'pages/b'],
  ['deep/c', 'pages/deep/c'],
  ['../pages/b', 'pages/b'],
  ['/pages/deep/../a', 'pages/a'],
])('resolves %s against the page on top', async (url, path) => {
  const { host, wx } = await startTestHost()
  await wx.navigateTo({ url })
  expect(host.router.top()!.path).toBe(path)
})

it('resolves against a deeper directory too', async () => {
  const { host, wx } = await startTestHost()
  await wx.navigateTo({ url: '/pages/deep/c' })
  await wx.navigateTo({ url: '../a' })
  expect(host.router.top()!.path).toBe('pages/a')
})

describe('changes nothing and fails', () => {
  it('where the page is not in app.json', async () => {
    const { app, host, wx } = await startTestHost()
    app.takeTrace()
    await expect(wx.navigateTo({ url: 'missing?x=1' })).rejects.toEqual({
      errMsg: 'navigateTo:fail page "pages/missing" is not found',
    })
    expect(host.router.stack()).toHaveLength(1)
    expect(app.takeTrace()).toEqual([])
  })

  it('where the page is a tab page', async () => {
    const { app, wx } = await startTestHost()
    app.takeTrace()
    await expect(wx.navigateTo({ url: '/pages/cart' })).rejects.toEqual({
      errMsg: 'navigateTo:fail can not navigateTo a tabbar page',
    })
    expect(app.takeTrace()).toEqual([])
  })

  it.each([
    [undefined, 10],
    ['legacy', 5],
    [{ pageStack: 2 }, 2],
  ] as const)(
    'where the stack is full, with the limits %o after %i pages',
    async (limits, full) => {
      const { host, wx } = await startTestHost(limits && { limits })
      for (let depth = 1; depth < full; depth++) await wx.navigateTo({ url: '/pages/a' })
      await expect(wx.navigateTo({ url: '/pages/a' })).rejects.toEqual({
        errMsg: 'navigateTo:fail webview count limit exceed',
      })
      expect(host.router.stack()).toHaveLength(full)
    },
  )
})

it.each(['__proto__', '/constructor', '', '/', '..', 'javascript:alert(1)', '//evil.example/x'])(
  'finds no page under %o',
  async (url) => {
    const { host, wx } = await startTestHost()
    await expect(wx.navigateTo({ url })).rejects.toMatchObject({
      errMsg: expect.stringMatching(/^navigateTo:fail page ".*" is not found$/) as string,
    })
    expect(host.router.stack()).toHaveLength(1)
  },
)

it('connects opener and opened page by an event channel', async () => {
  const told: unknown[] = []
  const opened = (page: PageEntry) => ({
    onLoad() {
      page.openerEventChannel.on('fromOpener', (value) => told.push(['opened got', value]))
      page.openerEventChannel.emit('fromOpened', { a: 1 })
    },
  })
  const { wx } = await startTestHost({ app: { pages: { 'pages/a': opened } } })
  const { eventChannel } = await wx.navigateTo({
    url: '/pages/a',
    events: { fromOpened: (value) => told.push(['opener got', value]) },
  })
  eventChannel!.emit('fromOpener', { b: 2 })
  expect(told).toEqual([
    ['opener got', { a: 1 }],
    ['opened got', { b: 2 }],
  ])
})

it('gives a page that nobody opened a channel that leads nowhere', async () => {
  const { host } = await startTestHost()
  expect(() => host.router.top()!.openerEventChannel.emit('x')).not.toThrow()
})

it('works from an H5 page and calls nobody back', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  expect(await page.invoke('miniProgram.navigateTo', { url: '/pages/a?id=1' })).toBeUndefined()
  expect(await page.invoke('miniProgram.navigateTo', { url: '/pages/missing' })).toBeUndefined()
  expect(host.router.top()).toMatchObject({ path: 'pages/a', query: { id: '1' } })
})

it('answers an H5 page where the host says so, without a channel', async () => {
  const { host } = await startTestHost({ routeCallbacks: true })
  const page = connectTestPage(host)
  expect(await page.invoke('miniProgram.navigateTo', { url: '/pages/a' })).toEqual({
    ok: true,
    data: {},
  })
  expect(await page.invoke('miniProgram.navigateTo', { url: '/pages/missing' })).toEqual({
    ok: false,
    reason: 'page "pages/missing" is not found',
  })
})

it('goes on where onLoad throws, and tells onError', async () => {
  const errors: string[] = []
  const { host, wx } = await startTestHost({
    app: {
      pages: {
        'pages/a': () => ({
          onLoad() {
            throw new Error('in onLoad')
          },
        }),
      },
    },
  })
  wx.onError((text) => void errors.push(text))
  await wx.navigateTo({ url: '/pages/a' })
  expect(host.router.top()!.path).toBe('pages/a')
  expect(errors).toEqual([expect.stringContaining('in onLoad')])
})
