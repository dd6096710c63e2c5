import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { boxOf, styleOf } from './source/sourceBench.js'

/** A picture of 8 × 8 px. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'

const files = {
  'app.json': {
    pages: ['pages/tall/tall', 'pages/field/field'],
    window: { backgroundColor: '#101010', backgroundTextStyle: 'dark' },
  },
  'app.js': 'App({})',
  'images/dot.svg': picture,
  'pages/tall/tall.json': {
    enablePullDownRefresh: true,
    usingComponents: { 'my-part': '/part/part' },
  },
  'pages/tall/tall.js': `Page({ tapped() { this.setData({ taps: this.data.taps + 1 }) }, data: { taps: 0 } })`,
  'pages/tall/tall.wxml': `
    <view id="first" style="height: 500px" bindtap="tapped">{{taps}}</view>
    <view class="group" style="height: 700px"><view><view class="inner">inner</view></view></view>
    <view class="group" style="height: 600px"><view class="child">child</view></view>
    <my-part class="part" />
    <view style="height: 3000px">end</view>`,
  'part/part.json': { component: true },
  'part/part.js': 'Component({})',
  'part/part.wxml': '<view style="height: 250px">above</view><view class="deep">deep</view>',
  'pages/field/field.js': 'Page({})',
  'pages/field/field.wxml': '<input id="field" /><textarea id="area" />',
}

let app: MiniAppHandle

beforeAll(async () => {
  app = await launch({ app: files })
})
beforeEach(() => open('/pages/tall/tall'))
afterAll(() => app.close())

async function open(url: string): Promise<void> {
  await app.inHost((host, address) => void host.router.reLaunch(address), url)
  await app.waitForPage(url.slice(1))
}

/** Calls an API as the app's own code does, and gives what `complete` gets. */
function call(name: string, params: object = {}): Promise<{ errMsg: string }> {
  return app.inHost(
    (host, api, given) =>
      new Promise<{ errMsg: string }>((complete) => {
        const wx = host.wx as unknown as Record<string, (options: object) => void>
        wx[api]!({ ...given, complete })
      }),
    name,
    params,
  )
}

async function scrollTop(): Promise<number> {
  const scroller = await app.element('.page >>> .scroller')
  return scroller.evaluate((node) => node.scrollTop)
}

test.each([
  [{ scrollTop: 123 }, 123],
  [{ scrollTop: -5 }, 0],
  [{ selector: '.group' }, 500],
  [{ selector: '#first' }, 0],
  [{ selector: '#none, .child' }, 1200],
  [{ selector: '.group > .child', offsetTop: -50 }, 1150],
  [{ selector: '.group .inner', offsetTop: 7 }, 507],
  [{ selector: '.part >>> .deep' }, 2050],
  [{ scrollTop: 10, selector: '.child' }, 10],
])('the page scrolls to %j', async (target, place) => {
  expect(await call('pageScrollTo', { ...target, duration: 0 })).toEqual({
    errMsg: 'pageScrollTo:ok',
  })
  expect(await scrollTop()).toBe(place)
})

test.each(['.none', '.group > .inner', '.deep'])('no element is %s', async (selector) => {
  expect(await call('pageScrollTo', { selector })).toEqual({
    errMsg: 'pageScrollTo:fail selector not found',
  })
  expect(await scrollTop()).toBe(0)
})

test('scrolling takes its time, passes every place, and ends where a person stops it', async () => {
  // Without motion the page would be there at once.
  await app.container.emulateMediaFeatures([])
  const run = (duration: number) =>
    app.inHost(
      (host, time) =>
        new Promise<{ took: number; places: number[] }>((resolve) => {
          const scroller = document
            .querySelector('mini-app')!
            .shadowRoot!.querySelector('.page:not([inert])')!
            .firstElementChild!.shadowRoot!.querySelector('.scroller')!
          const places: number[] = []
          const startedAt = performance.now()
          scroller.addEventListener('scroll', () => {
            places.push(scroller.scrollTop)
            if (time > 1_000) scroller.dispatchEvent(new WheelEvent('wheel'))
          })
          host.wx.pageScrollTo({
            scrollTop: 1_000,
            duration: time,
            success: () => resolve({ took: performance.now() - startedAt, places }),
          })
        }),
      duration,
    )
  const { took, places } = await run(400)
  expect(took).toBeGreaterThan(350)
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  expect(places.some((place) => place > 100 && place < 900)).toBe(true)
  expect(await scrollTop()).toBe(1_000)
  await call('pageScrollTo', { scrollTop: 0, duration: 0 })
  const stopped = await run(60_000)
  expect(stopped.took).toBeLessThan(10_000)
  expect(await scrollTop()).toBeLessThan(100)
  await app.container.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
})

test('what is behind the page has the page’s colours, as its code changes them', async () => {
  await call('startPullDownRefresh')
  const pull = '.page >>> .pull'
  expect(await styleOf(app, pull, 'background-color')).toBe('rgb(16, 16, 16)')
  expect(await styleOf(app, `${pull} span`, 'background-color')).toBe('rgb(85, 85, 85)')
  await call('setBackgroundColor', { backgroundColor: '#202020' })
  await call('setBackgroundTextStyle', { textStyle: 'light' })
  expect(await styleOf(app, pull, 'background-color')).toBe('rgb(32, 32, 32)')
  expect(await styleOf(app, `${pull} span`, 'background-color')).toBe('rgb(255, 255, 255)')
  await call('setBackgroundColor', { backgroundColorTop: '#303030' })
  expect(await styleOf(app, pull, 'background-color')).toBe('rgb(48, 48, 48)')
  await open('/pages/tall/tall')
  await call('startPullDownRefresh')
  expect(await styleOf(app, pull, 'background-color')).toBe('rgb(16, 16, 16)')
})

test.each(['#field', '#area'])('hideKeyboard takes the focus from %s', async (selector) => {
  await open('/pages/field/field')
  expect(await call('hideKeyboard')).toEqual({ errMsg: 'hideKeyboard:fail input not exists' })
  await app.type(selector, 'a')
  const field = await app.element(`${selector} input, ${selector} textarea`)
  const isFocused = () => field.evaluate((node) => node.matches(':focus'))
  expect(await isFocused()).toBe(true)
  expect(await call('hideKeyboard')).toEqual({ errMsg: 'hideKeyboard:ok' })
  expect(await isFocused()).toBe(false)
})

test('a toast shows a picture of the package, and a file once it is read', async () => {
  const naturalWidth = async () => {
    const image = await app.element('.toast-image')
    return image.evaluate((node) => (node as HTMLImageElement).naturalWidth)
  }
  const shown = { title: 'Picture', icon: 'none', duration: 60_000 }
  for (const image of ['/images/dot.svg', '../../images/dot.svg']) {
    await call('showToast', { ...shown, image })
    await app.waitFor(image, async () => (await naturalWidth()) === 8)
  }
  const path = await app.inHost((host, text) => {
    const file = `${host.wx.env.USER_DATA_PATH}/dot.svg`
    host.wx.getFileSystemManager().writeFileSync(file, text)
    return file
  }, picture)
  await call('showToast', { ...shown, image: path })
  await app.waitFor('the file’s picture', async () => (await naturalWidth()) === 8)
  // What is not there leaves the toast without a picture.
  await call('showToast', { ...shown, image: `${path}.none` })
  await app.waitFor('no picture', async () => !(await app.sees('.toast-image')))
  expect(await app.text('.weui-toast')).toBe('Picture')
})

test('below an icon a toast has room for seven Chinese characters, without one for two lines', async () => {
  const shape = async (title: string, icon: string) => {
    await call('showToast', { title, icon, duration: 60_000 })
    const text = await app.element('.weui-toast__content')
    return text.evaluate((node) => {
      const { fontSize, lineHeight } = getComputedStyle(node)
      return {
        isCut: node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight,
        lines: Math.round(node.clientHeight / parseFloat(lineHeight)),
        // Browsers without a Chinese font draw such a character in any width, so that `em` counts.
        ems: Math.round(node.clientWidth / parseFloat(fontSize)),
      }
    })
  }
  const long = 'a long text that goes on and on '.repeat(5)
  expect(await shape('Saved', 'success')).toMatchObject({ isCut: false, lines: 1 })
  expect(await shape(long, 'success')).toEqual({ isCut: true, lines: 1, ems: 7 })
  expect(await shape('Saved', 'none')).toMatchObject({ isCut: false, lines: 1 })
  expect(await shape(long, 'none')).toMatchObject({ isCut: true, lines: 2 })
  expect((await boxOf(app, '.weui-toast')).width).toBeLessThanOrEqual(390)
})

test('a mask keeps taps from the page, and the person can leave all the same', async () => {
  const { mouse } = app.container
  await call('showLoading', { title: 'Wait' })
  await mouse.click(100, 200)
  await app.waitForText('#first', '1')
  await call('showLoading', { title: 'Wait', mask: true })
  await mouse.click(100, 200)
  await call('hideLoading')
  await mouse.click(100, 200)
  await app.waitForText('#first', '2')
  await call('showLoading', { title: 'Wait', mask: true })
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=cancel]')
  await call('hideLoading')
})
