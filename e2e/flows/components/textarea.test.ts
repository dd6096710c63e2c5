import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { text: 'one' },
  wxml: `
    <textarea id="growing" class="growing" model:value="{{text}}" auto-height bindlinechange="record"
      bindconfirm="record" />
    <textarea id="fixed" placeholder="Two&#10;lines" />
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
