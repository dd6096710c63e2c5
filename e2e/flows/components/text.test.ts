import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: {
    overflow: 'visible',
    lines: 0,
    words: 'one',
    isDecoded: false,
    space: '',
    code: '&lt;b&gt;&amp;',
    rows: ['a'],
  },
  wxml: `
    <view><text id="typed">first\\nsecond</text></view>
    <view><text id="bound">{{words}}</text></view>
    <view><text id="decoded" decode="{{isDecoded}}">{{code}}</text></view>
    <view><text id="spaced" space="{{space}}">a    b</text></view>
    <view><text id="nested" class="outer">out <text id="in" class="inner">in\\nner</text> out</text></view>
    <view><text id="list"><block wx:for="{{rows}}" wx:key="*this">{{item}}\\n</block></text></view>
    <view class="one-line"><text id="clipped">long words that do not fit into a narrow line</text></view>
    <view id="view">not selectable</view>
    <view class="narrow"><text id="cut" overflow="{{overflow}}" max-lines="{{lines}}">words that need three lines of this narrow box</text></view>
    <view><text id="fits" overflow="fade">fits</text></view>
    <view><text id="fixed">fixed</text></view>
    <view><text id="selectable" selectable>words</text></view>
    <view><text id="user" user-select>words</text></view>`,
  wxss: `
    .narrow { width: 120px; font: 16px/20px monospace }
    .outer { color: rgb(1, 2, 3) } .inner { font-weight: 700 }
    .one-line { width: 80px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }`,
})

const lines = (selector: string) =>
  page.on(selector, (element) => {
    const tops = [...element.getClientRects()].map(({ top }) => top)
    return new Set(tops).size
  })
const shown = (selector: string) => page.on(selector, (element) => element.innerText)

test('shows a typed \\n as a line break', async () => {
  expect(await shown('#typed')).toBe('first\nsecond')
  expect(await lines('#typed')).toBe(2)
})

test('shows what data says, also after it changed, with both kinds of line breaks', async () => {
  expect(await shown('#bound')).toBe('one')
  for (const words of ['one\\ntwo', 'one\ntwo', 'one\\ntwo', 'a\\\\nb', 'three']) {
    await page.setData({ words })
    expect(await shown('#bound')).toBe(words === 'a\\\\nb' ? 'a\\nb' : words.replace('\\n', '\n'))
  }
  await page.setData({ rows: ['a', 'b', 'c'] })
  expect(await lines('#list')).toBe(3)
})

test('decodes entities only when it is told to', async () => {
  expect(await shown('#decoded')).toBe('&lt;b&gt;&amp;')
  await page.setData({ isDecoded: true })
  expect(await shown('#decoded')).toBe('<b>&')
  await page.setData({ isDecoded: false })
  expect(await shown('#decoded')).toBe('&lt;b&gt;&amp;')
})

test('keeps spaces of the kind it is told', async () => {
  const widths: number[] = []
  for (const space of ['', 'nbsp', 'ensp', 'emsp']) {
    await page.setData({ space })
    widths.push((await page.size('#spaced')).width)
  }
  expect(widths).toEqual([...widths].sort((left, right) => left - right))
  expect(new Set(widths).size).toBe(4)
})

test('stands in a line, also in another text', async () => {
  expect(await page.style('#nested', 'display')).toBe('inline')
  expect(await shown('#nested')).toBe('out in\nner out')
  expect(await page.style('#in', 'color')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#in', 'font-weight')).toBe('700')
})

test('stays in one line where its parent wants that', async () => {
  expect(await lines('#clipped')).toBe(1)
})

test('can be selected only where it says so', async () => {
  const { container } = page.handle
  async function select(selector: string) {
    await container.evaluate(() => getSelection()?.removeAllRanges())
    const element = await page.handle.element(selector)
    await element.click({ count: 2 })
    return container.evaluate(() => getSelection()?.toString())
  }
  expect(await select('#user')).toBe('words')
  expect(await select('#selectable')).toBe('words')
  expect(await select('#fixed')).toBe('')
  expect(await select('#view')).toBe('')
  expect(await page.style('#user', 'display')).toBe('inline-block')
  expect(await page.style('#selectable', 'display')).toBe('inline')
})

test('text that has no room is cut as it is told', async () => {
  const cut = async (overflow: string, lines: number) => {
    await page.setData({ overflow, lines })
    const { width, height } = await page.size('#cut')
    const fades = await page.on('#cut', ({ dataset }) => 'fades' in dataset)
    return { isNarrow: width <= 120, height, fades }
  }
  const whole = { isNarrow: true, height: 100, fades: false }
  await page.setData({ overflow: 'visible', lines: 0 })
  expect(await page.style('#cut', 'display')).toBe('inline')
  expect(await cut('clip', 0)).toEqual(whole)
  expect(await cut('visible', 2)).toEqual({ ...whole, height: 40 })
  expect(await cut('clip', 2)).toEqual({ ...whole, height: 40 })
  expect(await cut('fade', 2)).toEqual({ ...whole, height: 40, fades: true })
  expect(await page.style('#cut', 'mask-image')).toMatch(/rgba\(0, 0, 0, 0\)/)
  expect(await cut('ellipsis', 2)).toEqual({ ...whole, height: 40 })
  expect(await page.style('#cut', '-webkit-line-clamp')).toBe('2')
  expect(await cut('ellipsis', 0)).toEqual({ ...whole, height: 20 })
  expect(await page.style('#cut', 'text-overflow')).toBe('ellipsis')
  expect(await page.style('#fits', 'mask-image')).toBe('none')
  await page.setData({ overflow: 'visible', lines: 0 })
  expect(await page.style('#cut', 'display')).toBe('inline')
})
