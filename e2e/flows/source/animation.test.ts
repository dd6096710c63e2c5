import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { moved: null, inside: null, isThere: true, boxStyle: '' },
  wxml: `
    <view id="box" animation="{{moved}}" style="{{boxStyle}}" bindtransitionend="record" />
    <view id="eased" animation="{{eased}}" bindtransitionend="record" />
    <view id="outer" bindtransitionend="record">
      <view wx:if="{{isThere}}" id="inner" animation="{{inside}}" />
    </view>
    <own id="own" animation="{{given}}" />
    <view id="blinking" class="{{blinks ? 'blinks' : ''}}" bindanimationstart="record"
      bindanimationiteration="record" bindanimationend="record" />
    <view id="keyed" />
    <view class="many" /><view class="many" />
    <scroll-view id="scroller" scroll-y style="height: 100px">
      <view style="height: 500px" />
    </scroll-view>
    <view id="driven" />`,
  wxss: `
    #box, #eased, #inner, #keyed, .many, #driven { width: 100px; height: 20px; opacity: 1 }
    #eased { transition: all 5s linear }
    .blinks { animation: blink 5s 2 }
    @keyframes blink { to { opacity: 0 } }`,
  js: `
    move(name, calls, options) {
      this.animations ??= {}
      const animation = (this.animations[name] ??= wx.createAnimation({ duration: 10000, ...options }))
      for (const [method, ...args] of calls) animation[method](...args)
      this.setData({ [name]: animation.export() })
    },
    key(selector, keyframes, last) {
      this.animate(selector, keyframes, 10000, last ?? (() => this.events.push('played')))
    },
    errors: () => getApp().errors,
    asks: (schemas) => schemas.map((schema) => wx.canIUse(schema)),
    open: () => wx.navigateTo({ url: '/pages/b/b' }),
    clear(selector, options) {
      return new Promise((resolve) => this.clearAnimation(selector, options, resolve))
    },`,
  app: { usingComponents: { own: '/own/own' } },
  files: {
    'app.js': 'App({ errors: [], onError(error) { this.errors.push(error) } })',
    'pages/b/b.js': `Page({
      data: { turned: wx.createAnimation({ duration: 10000 }).rotate(90).step().export() },
    })`,
    'pages/b/b.wxml': '<view id="b" animation="{{turned}}">b</view>',
    'own/own.json': { component: true },
    'own/own.js': `Component({
      properties: { animation: Object },
      data: { inner: null },
      methods: {
        play() {
          this.setData({ inner: wx.createAnimation({ duration: 10000 }).width(40).step().export() })
        },
        key() {
          this.animate('#mine', [{ height: 8 }, { height: 48 }], 10000)
        },
      },
    })`,
    'own/own.wxml': `<view id="shown">{{animation.actions.length}}</view>
      <view id="mine" animation="{{inner}}" style="width: 80px; height: 8px" />`,
  },
})

type Call = readonly [method: string, ...args: unknown[]]

/** Calls methods of the animation of that name, and gives its export to the element that it moves. */
function move(name: string, ...calls: Call[]): Promise<void> {
  return page.handle.inShellPage((self, ...given) => self['move'](...given) as void, name, calls)
}

/** Puts what plays on an element to a time, in milliseconds, where it stays. */
async function seek(selector: string, time: number): Promise<void> {
  await page.handle.waitFor(`an animation of ${selector}`, () =>
    page.on(
      selector,
      async (element, at) => {
        const animation = element.getAnimations().at(-1)
        if (!animation) return false
        await animation.ready
        animation.pause()
        animation.currentTime = at
        return true
      },
      time,
    ),
  )
}

/** Lets what plays on an element come to its end. */
async function finish(selector: string): Promise<void> {
  await page.handle.waitFor(`an animation of ${selector}`, () =>
    page.on(selector, async (element) => {
      const animation = element.getAnimations().at(-1)
      if (!animation) return false
      await animation.ready
      animation.finish()
      return animation.finished.then(() => true)
    }),
  )
}

const isPlaying = (selector: string) =>
  page.on(selector, (element) => element.getAnimations().length > 0)

/** The place and size of an element's transform, as a matrix. */
async function matrixOf(selector: string): Promise<number[]> {
  const transform = await page.style(selector, 'transform')
  const numbers = transform.replace(/^matrix\(|\)$/g, '').split(', ')
  return numbers.map((number) => Math.round(Number(number) * 100) / 100)
}

test('plays a group from the look before to what it says, and stays there', async () => {
  await move('moved', ['translateX', 100], ['opacity', 0.5], ['step'])
  await seek('#box', 5_000)
  expect(await matrixOf('#box')).toEqual([1, 0, 0, 1, 50, 0])
  expect(await page.style('#box', 'opacity')).toBe('0.75')
  await finish('#box')
  await page.handle.waitFor('its end', async () => !(await isPlaying('#box')))
  expect(await matrixOf('#box')).toEqual([1, 0, 0, 1, 100, 0])
  expect(await page.style('#box', 'opacity')).toBe('0.5')
  expect(await page.seen()).toEqual([
    { type: 'transitionend', detail: { propertyName: 'transform', elapsedTime: 10 }, id: 'box' },
  ])
})

test('keeps what an animation left when the template sets its style anew', async () => {
  await page.setData({ boxStyle: 'width: 60px; opacity: 0.1' })
  expect(await page.style('#box', 'width')).toBe('60px')
  expect(await page.style('#box', 'opacity')).toBe('0.5')
})

test('plays one group after another, each with its delay and origin, on top of those before', async () => {
  await move(
    'moved',
    ['translateX', 0],
    ['step', { duration: 0 }],
    ['scale', 2],
    ['step', { delay: 1_000, transformOrigin: '0px 0px 0px' }],
    ['translateX', 40],
    ['step', { timingFunction: 'step-end' }],
  )
  // The first takes no time, so nobody hears of its end.
  await page.handle.waitFor('the second group', async () => {
    return (await page.style('#box', 'transform-origin')) === '0px 0px'
  })
  await seek('#box', 900)
  expect(await matrixOf('#box')).toEqual([1, 0, 0, 1, 0, 0])
  await seek('#box', 6_000)
  expect(await matrixOf('#box')).toEqual([1.5, 0, 0, 1.5, 0, 0])
  expect(await page.seen()).toEqual([])
  await finish('#box')
  await page.handle.waitFor('the third group', async () => {
    return (await page.style('#box', 'transform-origin')) === '30px 10px'
  })
  await seek('#box', 9_999)
  expect(await matrixOf('#box')).toEqual([2, 0, 0, 2, 0, 0])
  await finish('#box')
  await page.handle.waitFor('its end', async () => !(await isPlaying('#box')))
  expect(await matrixOf('#box')).toEqual([2, 0, 0, 2, 40, 0])
  expect((await page.seen()).map(({ type }) => type)).toEqual(['transitionend', 'transitionend'])
})

test('a new value goes on from where the old one is, by whole turns too', async () => {
  await move('inside', ['rotate', 720], ['step'])
  // Half of the way is a whole turn, which looks like none.
  await seek('#inner', 5_000)
  await move('inside', ['rotate', 0], ['step'])
  await page.handle.waitFor('the new one', () =>
    page.on('#inner', (element) => element.getAnimations().at(-1)?.playState === 'running'),
  )
  expect(await page.on('#inner', (element) => element.getAnimations().length)).toBe(1)
  await seek('#inner', 5_000)
  // From 360 to 0 degrees: half a turn.
  expect(await matrixOf('#inner')).toEqual([-1, 0, 0, -1, 0, 0])
  await finish('#inner')
  await page.handle.waitFor('its end', async () => !(await isPlaying('#inner')))
  // The one that was replaced told nothing, and the end of this one bubbles.
  expect((await page.seen()).map(({ id }) => id)).toEqual(['outer'])
})

test('a length that is auto becomes the new one at once', async () => {
  await move('inside', ['left', 30], ['step'])
  await seek('#inner', 1)
  expect(await page.style('#inner', 'left')).toBe('30px')
  await finish('#inner')
})

test('does not let the page’s own transitions play its end again', async () => {
  await move('eased', ['opacity', 0], ['backgroundColor', '#ff0000'], ['step'])
  await seek('#eased', 5_000)
  expect(await page.style('#eased', 'opacity')).toBe('0.5')
  await finish('#eased')
  await page.handle.waitFor('its end', async () => {
    return (await page.seen()).some(({ id }) => id === 'eased')
  })
  expect(await page.style('#eased', 'opacity')).toBe('0')
  expect(await isPlaying('#eased')).toBe(false)
  expect(await page.style('#eased', 'background-color')).toBe('rgb(255, 0, 0)')
  // They are played for what the page itself changes.
  expect(await page.style('#eased', 'transition-duration')).toBe('5s')
})

test('stops where its element goes', async () => {
  await move('inside', ['translateX', 200], ['step'])
  await seek('#inner', 5_000)
  const element = await page.handle.element('#inner')
  const animation = await element.evaluateHandle((node) => node.getAnimations()[0]!)
  await page.seen()
  await page.setData({ isThere: false })
  expect(await animation.evaluate(({ playState }) => playState)).toBe('idle')
  expect(await page.seen()).toEqual([])
  await page.setData({ isThere: true, inside: null })
})

test('a custom component takes animation as its own property, and has it in its template', async () => {
  await move('given', ['opacity', 0], ['step'])
  expect(await page.handle.text('#shown')).toBe('1')
  expect(await page.style('#own', 'opacity')).toBe('1')
  await page.handle.inShellPage((self) => self['selectComponent']('#own').play() as void)
  await seek('#mine', 5_000)
  expect(await page.style('#mine', 'width')).toBe('60px')
  await page.handle.inShellPage((self) => self['selectComponent']('#own').key() as void)
  await page.handle.waitFor('both', () =>
    page.on('#mine', (element) => element.getAnimations().length === 2),
  )
  await seek('#mine', 5_000)
  expect(await page.style('#mine', 'height')).toBe('28px')
})

test('templates hear of CSS animations', async () => {
  await page.setData({ blinks: true })
  const turn = (time: number) =>
    page.on(
      '#blinking',
      (element, at) => {
        element.getAnimations()[0]!.currentTime = at
      },
      time,
    )
  const types: string[] = []
  const waitForType = (type: string) =>
    page.handle.waitFor(type, async () => {
      types.push(...(await page.seen()).map((event) => event.type))
      return types.at(-1) === type
    })
  await waitForType('animationstart')
  await turn(5_001)
  await waitForType('animationiteration')
  await turn(10_000)
  await waitForType('animationend')
  expect(types).toEqual(['animationstart', 'animationiteration', 'animationend'])
})

/** Calls the page's \`animate\`. */
function key(selector: string, keyframes: object[], timeline?: object): Promise<void> {
  return page.handle.inShellPage(
    (self, ...given) => self['key'](...given) as void,
    selector,
    keyframes,
    timeline,
  )
}

function clear(selector: string, options?: object): Promise<void> {
  return page.handle.inShellPage(
    (self, ...given) => self['clear'](...given) as Promise<void>,
    selector,
    options,
  )
}

test('animate plays keyframes with offsets and easings, then calls back', async () => {
  await key('#keyed', [
    { opacity: 1, rotate: 0, translate: [0, 0], ease: 'step-end' },
    { offset: 0.2, opacity: 0.8, rotate: 0, translate: [10, '40rpx'] },
    { opacity: 0, rotate: 90, translate: [10, '40rpx'] },
  ])
  await seek('#keyed', 1_000)
  expect(await page.style('#keyed', 'opacity')).toBe('1')
  await seek('#keyed', 6_000)
  expect(await page.style('#keyed', 'opacity')).toBe('0.4')
  // 40rpx of 390 px are 20.8 px, which the half right angle before it turns.
  expect(await page.seen()).toEqual([])
  await finish('#keyed')
  await page.handle.waitFor('the callback', async () => (await page.seen()).length === 1)
  expect(await isPlaying('#keyed')).toBe(false)
  expect(await page.style('#keyed', 'opacity')).toBe('0')
  expect(await matrixOf('#keyed')).toEqual([0, 1, -1, 0, -20.8, 10])
})

test('clearAnimation takes back single properties and transforms, or all', async () => {
  await clear('#keyed', { rotate: true, opacity: true })
  expect(await matrixOf('#keyed')).toEqual([1, 0, 0, 1, 10, 20.8])
  expect(await page.style('#keyed', 'opacity')).toBe('1')
  await clear('#keyed')
  expect(await page.style('#keyed', 'transform')).toBe('none')
})

test('clearAnimation ends what runs, and leaves the rest of it', async () => {
  await key('.many', [
    { scale: [1, 1], width: 100 },
    { scale: [2, 2], width: 200 },
  ])
  await seek('.many', 5_000)
  expect(await page.style('.many', 'width')).toBe('150px')
  await clear('.many', { width: true })
  expect(await page.style('.many', 'width')).toBe('100px')
  expect(await matrixOf('.many')).toEqual([1.5, 0, 0, 1.5, 0, 0])
  await clear('.many')
  expect(await isPlaying('.many')).toBe(false)
  expect(await page.style('.many', 'transform')).toBe('none')
  expect(await page.on('.many + .many', (element) => element.getAnimations().length)).toBe(0)
})

test('keyframes may be added to the look before', async () => {
  await key('#keyed', [{ translateX: 30 }])
  await finish('#keyed')
  await page.handle.waitFor('its end', async () => !(await isPlaying('#keyed')))
  await key('#keyed', [{ translateX: 5, composite: 'add' }])
  await finish('#keyed')
  await page.handle.waitFor('its end', async () => !(await isPlaying('#keyed')))
  expect(await matrixOf('#keyed')).toEqual([1, 0, 0, 1, 35, 0])
})

test('a scroll-view drives keyframes between its offsets', async () => {
  const timeline = {
    scrollSource: '#scroller',
    startScrollOffset: 100,
    endScrollOffset: 300,
    // The animation takes half of it, and so half of the way.
    timeRange: 20_000,
  }
  await key('#driven', [{ opacity: 1 }, { opacity: 0 }], timeline)
  const scrollTo = (top: number) =>
    page.on(
      '#scroller wx-scroll-area',
      (element, to) => {
        element.scrollTop = to
      },
      top,
    )
  const waitForOpacity = (opacity: string) =>
    page.handle.waitFor(`opacity ${opacity}`, async () => {
      return (await page.style('#driven', 'opacity')) === opacity
    })
  await scrollTo(150)
  await waitForOpacity('0.5')
  await scrollTo(250)
  await waitForOpacity('0')
  await scrollTo(0)
  await waitForOpacity('1')
  await clear('#driven')
  expect(await isPlaying('#driven')).toBe(false)
})

test('animate and clearAnimation name wrong arguments', async () => {
  await page.handle.inShellPage((self) => {
    self['animate'](1, [{}], 1)
    self['animate']('#keyed', {}, 1)
    self['animate']('#keyed', ['x'], 1)
    self['animate']('#keyed', [], 1)
    self['animate']('#keyed', [{}], Number.NaN)
    self['animate']('#keyed', [{}], 1, { scrollSource: '#scroller' })
    self['clearAnimation']()
  })
  const wrong = 'fail parameter error: parameter'
  const texts = [
    `animate:${wrong}.selector should be String instead of Number;`,
    `animate:${wrong}.keyframes should be Array instead of Object;`,
    `animate:${wrong}.keyframes[0] should be Object instead of String;`,
    'animate:fail keyframes should not be empty',
    `animate:${wrong}.duration should be Number instead of NaN;`,
    `animate:${wrong}.timeline.startScrollOffset should be Number instead of Undefined;`,
    `clearAnimation:${wrong}.selector should be String instead of Undefined;`,
  ]
  const errors = await page.handle.waitFor('the app’s errors', async () => {
    const seen = await page.handle.inShellPage((self) => self['errors']() as string[])
    return seen.length === texts.length && seen
  })
  const told = errors.map((text) => texts.find((each) => text.includes(each)) ?? text)
  expect(told.toSorted()).toEqual(texts.toSorted())
})

test('ends with its page', async () => {
  await page.handle.inShellPage((self) => self['open']() as void)
  await page.handle.waitFor('the animation', () =>
    page.on('#b', (element) => element.getAnimations().length === 1),
  )
  const element = await page.handle.element('#b')
  const animation = await element.evaluateHandle((node) => node.getAnimations()[0]!)
  await page.handle.goBack()
  await page.handle.waitFor('its end', () =>
    animation.evaluate(({ playState }) => playState === 'idle'),
  )
})

test('canIUse knows it', async () => {
  const asked = ['createAnimation', 'view.animation', 'image.bindtransitionend', 'view.anything']
  const known = await page.handle.inShellPage(
    (self, schemas) => (self['asks'] as (schemas: string[]) => boolean[])(schemas),
    asked,
  )
  expect(known).toEqual([true, true, true, false])
})
