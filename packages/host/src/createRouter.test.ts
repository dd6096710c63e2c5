import { ApiError } from '@miniview/bridge'
import { describe, expect, it, vi } from 'vitest'
import { startTestHost } from './testing/startTestHost.js'

describe('code that is loaded on demand', () => {
  /** An app whose page `pages/deep/c` must be loaded; `arrive` ends that, `fail` lets it fail. */
  async function startWithSubpackage() {
    let settle = { arrive: () => {}, fail: () => {} }
    const loads: string[] = []
    const { app, host, wx } = await startTestHost({
      app: {
        program: {
          load(path) {
            if (path !== 'pages/deep/c') return undefined
            loads.push(path)
            return new Promise((arrive, reject) => {
              const fail = () => reject(new ApiError('subpackage "deep" could not be loaded'))
              settle = { arrive, fail }
            })
          },
        },
      },
    })
    app.takeTrace()
    return { app, host, wx, loads, settle: () => settle }
  }

  it('keeps a page closed until it is there', async () => {
    const { app, wx, loads, settle } = await startWithSubpackage()
    const route = wx.navigateTo({ url: '/pages/deep/c' })
    await Promise.resolve()
    expect(loads).toEqual(['pages/deep/c'])
    expect(app.takeTrace()).toEqual([])
    settle().arrive()
    await route
    expect(app.takeTrace()).toEqual([
      'pages/home onHide',
      'pages/deep/c onLoad',
      'pages/deep/c onShow',
    ])
  })

  it('opens a page at once that needs none', async () => {
    const { app, wx } = await startWithSubpackage()
    const route = wx.navigateTo({ url: '/pages/a' })
    expect(app.takeTrace()).toContain('pages/a onShow')
    await route
  })

  it('leaves the stack as it is where it does not come', async () => {
    const { app, host, wx, settle } = await startWithSubpackage()
    const route = wx.redirectTo({ url: '/pages/deep/c' })
    await Promise.resolve()
    settle().fail()
    await expect(route).rejects.toEqual({
      errMsg: 'redirectTo:fail subpackage "deep" could not be loaded',
    })
    expect(host.router.stack().map(({ path }) => path)).toEqual(['pages/home'])
    expect(app.takeTrace()).toEqual([])
  })

  it('asks for no code of a page that app.json does not have', async () => {
    const { wx, loads } = await startWithSubpackage()
    await expect(wx.navigateTo({ url: '/pages/none' })).rejects.toEqual({
      errMsg: 'navigateTo:fail page "pages/none" is not found',
    })
    expect(loads).toEqual([])
  })
})

describe('the stack at launch', () => {
  it('opens the pages of a former run, the lowest first', async () => {
    const { app, host } = await startTestHost({
      stack: ['/pages/home', '/pages/a?x=1', '/pages/b'],
    })
    expect(host.router.stack().map(({ path, query }) => [path, query])).toEqual([
      ['pages/home', {}],
      ['pages/a', { x: '1' }],
      ['pages/b', {}],
    ])
    expect(app.takeTrace()).toEqual([
      'App onLaunch',
      'App onShow',
      'pages/home onLoad',
      'pages/home onShow',
      'pages/home onHide',
      'pages/a onLoad',
      'pages/a onShow',
      'pages/a onHide',
      'pages/b onLoad',
      'pages/b onShow',
    ])
  })

  it('leaves out pages that are no longer there, and may be empty', async () => {
    const gone = await startTestHost({ stack: ['/pages/gone', '/pages/a', '/pages/gone?x=1'] })
    expect(gone.host.router.stack().map(({ path }) => path)).toEqual(['pages/a'])
    const empty = await startTestHost({ stack: ['/pages/gone'], enter: { path: 'pages/b' } })
    expect(empty.host.router.stack().map(({ path }) => path)).toEqual(['pages/b'])
  })
})

describe('a tap on the tab bar', () => {
  it('opens the tab’s page, which hears of it after it is shown', async () => {
    const { app, host } = await startTestHost()
    app.takeTrace()
    host.tabBar.tap(1)
    expect(app.trace).toEqual([
      'pages/home onHide',
      'pages/cart onLoad {}',
      'pages/cart onShow',
      'pages/cart onTabItemTap {"index":1,"pagePath":"pages/cart","text":"Cart"}',
    ])
  })

  it('only tells the page that is there already', async () => {
    const { app, host } = await startTestHost()
    app.takeTrace()
    host.tabBar.tap(0)
    expect(app.takeTrace()).toEqual(['pages/home onTabItemTap'])
  })
})

describe('the theme', () => {
  it('changes what pages’ json says, and is told to the app', async () => {
    const pageJson = { 'pages/home': { navigationBarBackgroundColor: '#fff' } }
    const { app, host } = await startTestHost({ app: { appJson: { darkmode: true }, pageJson } })
    const changed = vi.fn<() => void>()
    host.looks.changed.on(changed)
    app.takeTrace()
    pageJson['pages/home'].navigationBarBackgroundColor = '#000'
    host.themeChanged('dark')
    expect(host.router.top()!.json.navigationBarBackgroundColor).toBe('#000')
    expect(changed).toHaveBeenCalledOnce()
    expect(app.trace).toEqual(['App onThemeChange {"theme":"dark"}'])
  })

  it('is nothing to an app without darkmode', async () => {
    const { app, host } = await startTestHost()
    app.takeTrace()
    host.themeChanged('dark')
    expect(app.trace).toEqual([])
  })
})

describe('what covers a page', () => {
  it('is closed by going back, the last first, before the page is', async () => {
    const { app, host, wx } = await startTestHost()
    await wx.navigateTo({ url: '/pages/a' })
    const { covers } = host.router.top()!
    const closed: string[] = []
    for (const name of ['container', 'sheet']) {
      covers.push(() => {
        closed.push(name)
        covers.pop()
      })
    }
    const changed = vi.fn<() => void>()
    host.router.changed.on(changed)
    app.takeTrace()
    await wx.navigateBack()
    await wx.navigateBack({ delta: 5 })
    expect(closed).toEqual(['sheet', 'container'])
    expect(app.takeTrace()).toEqual([])
    expect(changed).toHaveBeenCalledTimes(2)
    await wx.navigateBack()
    expect(app.takeTrace()).toEqual(['pages/a onUnload', 'pages/home onShow'])
  })

  it('is closed at the first page too, but by no route', async () => {
    const { host, wx } = await startTestHost()
    const close = vi.fn<() => void>(() => void host.router.top()!.covers.pop())
    host.router.top()!.covers.push(close)
    await expect(wx.navigateBack()).rejects.toEqual({
      errMsg: 'navigateBack:fail cannot navigate back at first page.',
    })
    expect(host.router.closeCover()).toBe(true)
    expect(host.router.closeCover()).toBe(false)
    expect(close).toHaveBeenCalledOnce()
  })
})
