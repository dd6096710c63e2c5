import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { text: 'one', focused: false },
  wxml: `
    <textarea id="growing" class="growing" model:value="{{text}}" auto-height bindlinechange="record"
      bindconfirm="record" />
    <textarea id="fixed" placeholder="Two&#10;lines" />
    <textarea id="composed" maxlength="4" bindinput="record" />
    <textarea id="selected" value="abcdef" focus="{{focused}}" selection-start="1" selection-end="3"
      placeholder-style="color: rgb(9, 8, 7)" cursor-color="rgb(1, 2, 3)" bindfocus="record" bindchange="record" bindblur="record" />
    <textarea id="off" value="off" disabled />
    <textarea id="sending" confirm-type="send" bindconfirm="record" bindinput="record" />`,
  wxss: '.growing { width: 200px; line-height: 20px; font-size: 16px }',
})

const value = (id: string) =>
  page.on(`#${id} textarea`, (element) => (element as HTMLTextAreaElement).value)

test('has the platform’s size, and with auto-height that of its text', async () => {
  expect(await page.size('#fixed')).toEqual({ width: 300, height: 150 })
  expect(await page.size('#growing')).toEqual({ width: 200, height: 20 })
})

test('tells a new number of lines', async () => {
  const [first] = await page.seen()
  expect(first).toMatchObject({ type: 'linechange', detail: { lineCount: 1, height: 20 } })
  await page.handle.type('#growing', '')
  await page.handle.press('End')
  await page.handle.press('Enter')
  await page.handle.container.keyboard.type('two')
  expect(await page.data('text')).toBe('one\ntwo')
  expect(await page.size('#growing')).toEqual({ width: 200, height: 40 })
  const heightRpx = (40 * 750) / 390
  expect(await page.seen()).toMatchObject([
    { type: 'linechange', detail: { lineCount: 2, height: 40, heightRpx } },
  ])
  await page.setData({ text: '' })
  expect(await page.size('#growing')).toEqual({ width: 200, height: 20 })
})

test('holds 140 characters unless told otherwise', async () => {
  await page.on('#fixed textarea', (element) => {
    element.focus()
    document.execCommand('insertText', false, 'x'.repeat(200))
  })
  expect(await value('fixed')).toHaveLength(140)
})

test('the Enter key sends where confirm-type says so', async () => {
  await page.seen()
  await page.handle.type('#sending', 'hi')
  await page.handle.press('Enter')
  expect(await value('sending')).toBe('hi')
  expect((await page.seen()).at(-1)).toMatchObject({ type: 'confirm', detail: { value: 'hi' } })
})

test('leaves a composition alone until it ends, and tells each step of it', async () => {
  await page.handle.tap('#composed')
  await page.seen()
  const client = await page.handle.container.createCDPSession()
  const compose = (text: string) =>
    client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await compose('ni')
  await compose('ni hao')
  expect(await value('composed')).toBe('ni hao')
  await client.send('Input.insertText', { text: '你好' })
  expect((await page.seen()).map(({ detail }) => detail['value'])).toEqual(['ni', 'ni hao', '你好'])
  await compose('shijie')
  await client.send('Input.insertText', { text: '世界吗' })
  expect(await value('composed')).toBe('你好世界')
  expect((await page.seen()).at(-1)!.detail).toMatchObject({ value: '你好世界', cursor: 4 })
})

test('focus moves the cursor in with a selection, and what was typed is told', async () => {
  await page.setData({ focused: true })
  await page.handle.waitFor('the focus', () =>
    page.on('#selected', (element) => element.matches(':focus-within')),
  )
  expect(
    await page.on('#selected textarea', (element) => {
      const { selectionStart, selectionEnd } = element as HTMLTextAreaElement
      return [selectionStart, selectionEnd, getComputedStyle(element).caretColor]
    }),
  ).toEqual([1, 3, 'rgb(1, 2, 3)'])
  await page.handle.container.keyboard.type('X')
  await page.setData({ focused: false })
  const events = (await page.seen()).map(({ type, detail }) => [type, detail['value']])
  expect(events).toEqual([
    ['focus', 'abcdef'],
    ['change', 'aXdef'],
    ['blur', 'aXdef'],
  ])
})

test('a disabled one takes no text', async () => {
  await page.handle.tap('#off')
  await page.handle.container.keyboard.type('x')
  expect(await value('off')).toBe('off')
})
