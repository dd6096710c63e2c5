import { attach, browserArguments, findBrowser, launch, launchBrowser } from '@miniview/testing'
import type { SourceFiles } from '@miniview/testing'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveH5 } from './serveH5.js'

const files: SourceFiles = {
  'app.json': { pages: ['pages/a/a', 'pages/web/web'] },
  'app.js': 'App({})',
  'pages/a/a.wxml': `
    <input id="field" model:value="{{text}}" bindconfirm="confirm" />
    <view id="drag" style="height: 50px" bindtouchmove="moved">drag</view>
    <button id="choose" bindtap="choose">{{name}}</button>
    <button id="next" bindtap="next">next</button>`,
  'pages/a/a.js': `Page({
    data: { text: 'a', confirmed: '', x: [], name: 'none' },
    confirm({ detail }) { this.setData({ confirmed: detail.value }) },
    moved({ touches: [{ pageX, pageY }] }) { this.setData({ x: [...this.data.x, [pageX, pageY]] }) },
    choose() {
      wx.chooseMessageFile({
        count: 1,
        success: ({ tempFiles: [{ name, size }] }) => this.setData({ name: name + ' ' + size }),
        fail: ({ errMsg }) => this.setData({ name: errMsg }),
      })
    },
    next() { wx.navigateTo({ url: '/pages/web/web' }) },
  })`,
  'pages/web/web.js': `Page({ data: { src: getApp().src || '' } })`,
}

/** From the first point to the last one. */
function distance(points: readonly [number, number][]): [number, number] {
  const [first, last] = [points[0]!, points.at(-1)!]
  return [last[0] - first[0], last[1] - first[1]]
}

/** The libraries, each with the same browser. */
const libraries = [
  { name: 'Puppeteer', start: () => launchBrowser() },
  {
    name: 'Playwright',
    start: () => chromium.launch({ executablePath: findBrowser()!, args: browserArguments }),
  },
]

describe.each(libraries)('$name drives the app by every verb', ({ start }) => {
  let browser: Awaited<ReturnType<typeof start>>
  let h5: Awaited<ReturnType<typeof serveH5>>
  let app: Awaited<ReturnType<typeof open>>

  function open() {
    const web = `<web-view src="${h5.origin}/index.html" />`
    return launch({ browser: browser as never, app: { ...files, 'pages/web/web.wxml': web } })
  }

  beforeAll(async () => {
    ;[browser, h5] = await Promise.all([start(), serveH5()])
    app = await open()
  })
  afterAll(async () => {
    await app.close()
    await Promise.all([browser.close(), h5.close()])
  })

  test('typing, keys and drags by mouse and finger', async () => {
    await app.type('#field', 'bc')
    await app.press('Enter')
    await app.waitFor('the text', async () => (await app.data())['confirmed'] === 'abc')
    const ends: [number, number][] = []
    for (const by of ['mouse', 'finger'] as const) {
      await app.inShellPage((page) => page.setData({ x: [] }))
      await app.drag('#drag', { dx: 40, dy: -20, by })
      const points = (await app.data())['x'] as [number, number][]
      // A finger's first steps are too small for a movement.
      expect(points.length).toBeGreaterThan(5)
      ends.push(points.at(-1)!)
      if (by === 'mouse') expect(distance(points)).toEqual([36, -18])
    }
    // Puppeteer's finger has whole numbers.
    expect(ends[1]!.map(Math.floor)).toEqual(ends[0]!.map(Math.floor))
  })

  test('files are chosen, or none', async () => {
    await app.chooseFiles('#choose', [{ name: 'a.txt', content: 'four' }])
    await app.waitForText('#choose', 'a.txt 4')
    await app.chooseFiles('#choose', [])
    await app.waitForText('#choose', 'chooseMessageFile:fail cancel')
  })

  test('a page of another origin: its frame, its elements, the calls and answers', async () => {
    await app.answer('getNetworkType', { networkType: '2g' })
    await app.tap('#next')
    await app.waitForPage('pages/web/web')
    const frame = await app.page()
    expect(await frame.evaluate(() => location.href)).toBe(`${h5.origin}/index.html`)
    await app.tap('#ask')
    await app.waitForText('#said', '2g')
    expect(await app.calls('getNetworkType')).toMatchObject([
      { caller: 'page', page: 'pages/web/web' },
    ])
    const button = await app.element('#ask')
    expect(await button.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(1, 2, 3)')
    expect(await app.sees('#none')).toBe(false)
    const image = Buffer.from(await app.screenshot())
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([390, 844])
    await app.goBack()
    await app.waitForPage('pages/a/a')
    await app.reload()
    expect(await app.text('#choose')).toBe('none')
  })

  test('a tab that the test opened itself', async () => {
    const attached = await attach(app.container as never)
    expect((await attached.stack())[0]).toMatchObject({ path: 'pages/a/a' })
    await attached.tap('#next')
    await attached.waitForPage('pages/web/web')
    expect(await attached.calls('navigateTo')).toHaveLength(1)
    await attached.close()
    expect(await app.sees('mini-navigation-bar')).toBe(true)
  })
})
