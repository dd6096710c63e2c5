import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const all =
  'bindinput="record" bindfocus="record" bindblur="record" bindchange="record" bindconfirm="record"'
const page = componentPage({
  data: { text: 'ab', upper: '', filtered: '', focused: false, long: 'abcdefghij' },
  wxml: `
    <input id="text" class="text" model:value="{{text}}" ${all} placeholder="Say it"
      placeholder-style="color: rgb(9, 8, 7); font-size: 30rpx" />
    <input id="classed" placeholder="Classed" placeholder-class="hint" value="" />
    <input id="upper" value="{{upper}}" bindinput="toUpper" />
    <input id="spaced" bindinput="toGroups" />
    <input id="filtered" value="{{filtered}}" bindinput="filter" />
    <input id="short" maxlength="4" bindinput="record" />
    <input id="long" maxlength="4" value="{{long}}" />
    <input id="number" type="number" /><input id="digit" type="digit" /><input id="idcard" type="idcard" />
    <input id="secret" type="safe-password" /><input id="password" password="{{true}}" value="x" />
    <input id="hold" confirm-hold confirm-type="search" bindconfirm="record" bindblur="record" />
    <input id="disabled" disabled value="fixed" bindtap="record" />
    <input id="focused" value="abcdef" focus="{{focused}}" selection-start="1" selection-end="3" />
    <input id="colored" cursor-color="rgb(1, 2, 3)" hold-keyboard value="held" />
    <input id="pasted" maxlength="4" bindinput="record" />
    <view id="elsewhere" bindtap="record">elsewhere</view>
    <view style="height: 1000px"></view>
    <input id="low" cursor-spacing="30" bindkeyboardheightchange="record" value="low" />
    <input id="put" adjust-position="{{false}}" value="put" />`,
  wxss: '.text { height: 40px; padding: 5px; font-size: 20px; color: rgb(4, 5, 6) } .hint { color: rgb(6, 6, 6) }',
  js: `
    toUpper(event) { return event.detail.value.toUpperCase() },
    toGroups(event) {
      const digits = event.detail.value.replace(/ /g, '')
      return { value: digits.replace(/(.{2})(?=.)/g, '$1 '), cursor: 0 }
    },
    filter(event) { this.setData({ filtered: event.detail.value.replace(/x/g, '') }) },`,
})

const value = (id: string) =>
  page.on(`#${id} input`, (element) => (element as HTMLInputElement).value)

const placeholderOf = (id: string) => `#${id} .placeholder`

test('tells what is typed, and the data follows', async () => {
  await page.handle.tap('#text')
  await page.on('#text input', (element) => (element as HTMLInputElement).setSelectionRange(1, 1))
  await page.handle.container.keyboard.type('1')
  await page.handle.press('Enter')
  const events = await page.seen()
  expect(events.map(({ type }) => type)).toEqual(['focus', 'input', 'confirm', 'change', 'blur'])
  expect(events[0]!.detail).toEqual({ value: 'ab', height: 0 })
  expect(events[1]!.detail).toEqual({ value: 'a1b', cursor: 2, keyCode: 49 })
  expect(events[2]!.detail).toEqual({ value: 'a1b' })
  expect(events[3]!.detail).toEqual({ value: 'a1b' })
  expect(events[4]!.detail).toMatchObject({ value: 'a1b' })
  expect(await page.data('text')).toBe('a1b')
  await page.setData({ text: 'other' })
  expect(await value('text')).toBe('other')
})

test('looks as the page’s styles say', async () => {
  expect(await page.size('#text')).toMatchObject({ height: 50 })
  expect(await page.size('#text input')).toMatchObject({ height: 40 })
  expect(await page.style('#text input', 'font-size')).toBe('20px')
  expect(await page.style('#text input', 'color')).toBe('rgb(4, 5, 6)')
})

test('shows its placeholder while there is no text', async () => {
  expect(await page.style(placeholderOf('text'), 'display')).toBe('none')
  await page.setData({ text: '' })
  expect(await page.style(placeholderOf('text'), 'display')).toBe('block')
  expect(await page.style(placeholderOf('text'), 'color')).toBe('rgb(9, 8, 7)')
  expect(await page.style(placeholderOf('text'), 'font-size')).toBe('15.6px')
  expect(await page.style(placeholderOf('classed'), 'color')).toBe('rgb(6, 6, 6)')
  expect(await page.style(placeholderOf('classed'), 'display')).toBe('block')
})

test('takes the text that the listener returns', async () => {
  await page.handle.type('#upper', 'abc')
  expect(await value('upper')).toBe('ABC')
  await page.handle.type('#spaced', '1234')
  expect(await value('spaced')).toBe('43 21')
})

test('takes the text that the listener sets, also the one that was there', async () => {
  await page.handle.type('#filtered', 'axbxx')
  expect(await value('filtered')).toBe('ab')
})

test('holds no more than maxlength, typed, pasted or set', async () => {
  await page.handle.type('#short', 'abcdef')
  expect(await value('short')).toBe('abcd')
  await page.on('#short input', (element) => {
    ;(element as HTMLInputElement).select()
    document.execCommand('insertText', false, '123456')
  })
  expect(await value('short')).toBe('1234')
  expect(await value('long')).toBe('abcd')
  await page.seen()
})

test('what is pasted by keys is cut, and told as one change', async () => {
  const { keyboard } = page.handle.container
  const withControl = async (key: 'a' | 'c' | 'v') => {
    await keyboard.down('Control')
    await keyboard.press(key)
    await keyboard.up('Control')
  }
  await page.on('#text input', (element) => {
    ;(element as HTMLInputElement).value = 'copied'
  })
  await page.focus('#text input')
  await withControl('a')
  await withControl('c')
  await page.focus('#pasted input')
  await page.seen()
  await withControl('v')
  expect(await value('pasted')).toBe('copi')
  const events = (await page.seen()).filter(({ id }) => id === 'pasted')
  expect(events.map(({ type, detail }) => [type, detail['value'], detail['cursor']])).toEqual([
    ['input', 'copi', 4],
  ])
})

test('leaves a composition alone until it ends', async () => {
  await page.on('#short input', (element) => ((element as HTMLInputElement).value = ''))
  await page.handle.tap('#short')
  const client = await page.handle.container.createCDPSession()
  await client.send('Input.imeSetComposition', {
    text: 'ni hao',
    selectionStart: 6,
    selectionEnd: 6,
  })
  expect(await value('short')).toBe('ni hao')
  await client.send('Input.insertText', { text: '你好吗' })
  expect(await value('short')).toBe('你好吗')
  await client.send('Input.imeSetComposition', {
    text: 'shijie',
    selectionStart: 6,
    selectionEnd: 6,
  })
  await client.send('Input.insertText', { text: '世界' })
  expect(await value('short')).toBe('你好吗世')
  expect((await page.seen()).at(-1)!.detail).toMatchObject({ value: '你好吗世' })
})

test('types bring their keyboards, and what those have no key for is not typed', async () => {
  const mode = (id: string) =>
    page.on(`#${id} input`, (element) => [(element as HTMLInputElement).type, element.inputMode])
  expect(await mode('number')).toEqual(['text', 'numeric'])
  expect(await mode('digit')).toEqual(['text', 'decimal'])
  expect(await mode('secret')).toEqual(['password', ''])
  expect(await mode('password')).toEqual(['password', ''])
  await page.handle.type('#number', '1a2.3')
  expect(await value('number')).toBe('123')
  await page.handle.type('#digit', '1a2.3')
  expect(await value('digit')).toBe('12.3')
  await page.handle.type('#idcard', '1ax')
  expect(await value('idcard')).toBe('1x')
})

test('confirm-hold keeps the focus', async () => {
  await page.handle.type('#hold', 'q')
  await page.seen()
  await page.handle.press('Enter')
  expect((await page.seen()).map(({ type }) => type)).toEqual(['confirm'])
  expect(
    await page.on('#hold input', (element) => (element as HTMLInputElement).enterKeyHint),
  ).toBe('search')
})

test('a disabled one takes no text, and hears taps', async () => {
  await page.handle.tap('#disabled')
  await page.handle.container.keyboard.type('x')
  expect(await value('disabled')).toBe('fixed')
  expect((await page.seen()).filter(({ type }) => type === 'tap')).toHaveLength(1)
})

test('focus moves the cursor in, with a selection, and out', async () => {
  await page.setData({ focused: true })
  await page.handle.waitFor('the focus', () =>
    page.on('#focused', (element) => element.matches(':focus-within')),
  )
  const selection = await page.on('#focused input', (element) => {
    const { selectionStart, selectionEnd } = element as HTMLInputElement
    return [selectionStart, selectionEnd]
  })
  expect(selection).toEqual([1, 3])
  await page.setData({ focused: false })
  expect(await page.on('#focused', (element) => element.matches(':focus-within'))).toBe(false)
})

test('cursor-color colours the cursor', async () => {
  expect(await page.style('#colored input', 'caret-color')).toBe('rgb(1, 2, 3)')
})

test('hold-keyboard keeps the focus when the page is tapped, until another field takes it', async () => {
  const isFocused = () => page.on('#colored', (element) => element.matches(':focus-within'))
  await page.handle.tap('#colored')
  await page.seen()
  await page.handle.tap('#elsewhere')
  expect((await page.seen()).map(({ type, id }) => [type, id])).toEqual([['tap', 'elsewhere']])
  expect(await isFocused()).toBe(true)
  await page.handle.tap('#text')
  expect(await isFocused()).toBe(false)
  await page.handle.tap('#elsewhere')
  expect(await page.on('#text', (element) => element.matches(':focus-within'))).toBe(false)
})

/** As if the browser had a keyboard on the screen. CSS pixels. */
const showKeyboard = (height: number) =>
  page.handle.container.evaluate((covered) => {
    const { visualViewport } = window
    Object.defineProperty(visualViewport!, 'height', {
      configurable: true,
      value: window.innerHeight - covered,
    })
    visualViewport!.dispatchEvent(new Event('resize'))
  }, height)

/** How far the bottom of a field is above the lower end of the window. CSS pixels. */
const above = (id: string) =>
  page.on(`#${id}`, (element) => window.innerHeight - element.getBoundingClientRect().bottom)

test('the page gives way to the keyboard, with the space that a field wants', async () => {
  await page.handle.tap('#low')
  const before = await above('low')
  await page.seen()
  await showKeyboard(300)
  expect(await above('low')).toBeCloseTo(330, 0)
  expect((await page.seen())[0]).toMatchObject({ detail: { height: 300, duration: 0 } })
  await showKeyboard(0)
  expect(await above('low')).toBeCloseTo(before, 0)
  await page.handle.tap('#put')
  const stays = await above('put')
  await showKeyboard(300)
  expect(await above('put')).toBe(stays)
  await showKeyboard(0)
})
