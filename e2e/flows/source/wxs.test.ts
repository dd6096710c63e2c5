import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { width: 10, isHidden: false, told: null },
  wxml: `
    <wxs module="moves">
      function tell(owner, value) { owner.callMethod('tell', value) }
      module.exports = {
        all: function (event, owner) {
          var instance = event.instance
          instance.addClass('red big').removeClass('big')
          instance.setStyle('margin-left: 75rpx')
          tell(owner, {
            dataset: instance.getDataset(),
            hasRed: instance.hasClass('red'),
            hasBig: instance.hasClass('big'),
            style: instance.getComputedStyle(['color', 'marginLeft']),
            rect: instance.getBoundingClientRect(),
            touch: event.changedTouches[0].clientX,
            others: owner.selectAllComponents('.other').length,
            missing: owner.selectComponent('#missing'),
          })
        },
        later: function (event, owner) {
          var steps = []
          owner.requestAnimationFrame(function () {
            steps.push('frame')
            var timer = owner.setTimeout(function () { steps.push('cleared') }, 0)
            owner.clearTimeout(timer)
            owner.setTimeout(function () { tell(owner, steps.concat('timeout')) }, 0)
          })
        },
        fails: function (event, owner) {
          owner.setTimeout(function () { throw 'a wxs function failed' }, 0)
        },
        changed: function (value, before, owner, instance) {
          instance.setStyle({ width: value + 'px' })
          tell(owner, [value, before === undefined ? 'none' : before])
        },
      }
    </wxs>
    <view id="all" class="plain" data-user-name="Mia" bindtap="{{moves.all}}">all</view>
    <view class="other" /><view class="other" />
    <view id="later" bindtap="{{moves.later}}">later</view>
    <view id="fails" bindtap="{{moves.fails}}">fails</view>
    <own id="own" bindmade="record" />
    <view id="sized" prop="{{width}}" change:prop="{{moves.changed}}" />
    <view hidden="{{isHidden}}" change:hidden="{{moves.changed}}" />`,
  wxss: '.red { color: rgb(255, 0, 0) } .big { font-size: 40px }',
  js: `
    tell(told) { this.setData({ told }) },
    app: () => ({ ...getApp() }),
    open: () => wx.navigateTo({ url: '/pages/b/b' }),`,
  app: { usingComponents: { own: '/own/own' } },
  files: {
    'own/own.json': { component: true },
    'own/own.js': 'Component({ methods: { emit() {} } })',
    'own/own.wxml': `
      <wxs module="own">
        module.exports = { emit: function (event, owner) { owner.triggerEvent('made', { by: 'wxs' }) } }
      </wxs>
      <view id="emit" bindtap="{{own.emit}}">emit</view>`,
    'pages/b/b.js': 'Page({ count() { getApp().count++ } })',
    'pages/b/b.wxml': `
      <wxs module="loop">
        module.exports = {
          start: function (event, owner) {
            function next() {
              owner.callMethod('count')
              owner.requestAnimationFrame(next)
            }
            next()
          },
        }
      </wxs>
      <view id="loop" bindtap="{{loop.start}}">loop</view>`,
    'app.js': `App({ count: 0, onError(error) { this.error = String(error) } })`,
  },
})

/** What the page's script was told since the last time. */
async function told(): Promise<unknown> {
  const value = await page.handle.waitFor('what wxs tells', async () => {
    const given = await page.data('told')
    return given === null ? undefined : { given }
  })
  await page.setData({ told: null })
  return value.given
}

/** What the app keeps in `getApp()`. */
const app = () =>
  page.handle.inShellPage(
    (self) => JSON.parse(JSON.stringify(self['app']())) as Record<string, unknown>,
  )

test('change: runs at first, and for each new value; on attributes of every element too', async () => {
  await page.setData({ told: null })
  expect((await page.size('#sized')).width).toBe(10)
  await page.setData({ width: 20 })
  expect(await told()).toEqual([20, 10])
  expect((await page.size('#sized')).width).toBe(20)
  await page.setData({ isHidden: true })
  expect(await told()).toEqual([true, false])
})

test('a listener reads and changes its element', async () => {
  await page.handle.tap('#all')
  const all = (await told()) as Record<string, unknown>
  expect(all).toMatchObject({
    dataset: { userName: 'Mia' },
    hasRed: true,
    hasBig: false,
    style: { color: 'rgb(255, 0, 0)', marginLeft: '39px' },
    // From the corner of the page, not of the container.
    rect: { left: 39, top: 0, right: 390, width: 351 },
    touch: 195,
    others: 2,
    missing: null,
  })
  // The template's next style does not take it away.
  expect(await page.style('#all', 'color')).toBe('rgb(255, 0, 0)')
})

test('runs functions with the next picture and after a time', async () => {
  await page.handle.tap('#later')
  expect(await told()).toEqual(['frame', 'timeout'])
})

test('what a function throws later is the app’s error', async () => {
  await page.handle.tap('#fails')
  await page.handle.waitFor('the error', async () => {
    return String((await app())['error']).includes('a wxs function failed')
  })
})

test('a component’s wxs sends events to its page', async () => {
  await page.handle.tap('#emit')
  await page.handle.waitFor('the event', async () => {
    const [event] = await page.seen()
    return event?.type === 'made' && event.detail['by'] === 'wxs'
  })
})

test('a page that has closed runs no more of it', async () => {
  await page.handle.inShellPage((self) => self['open']() as void)
  await page.handle.tap('#loop')
  await page.handle.waitFor('some pictures', () =>
    page.handle.inHost((host) => host.router.stack().length === 2),
  )
  await page.handle.goBack()
  await page.handle.waitForPage('pages/a/a')
  const { count } = await app()
  expect(count).toBeGreaterThan(0)
  await page.on('#all', async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
  expect((await app())['count']).toBe(count)
})
