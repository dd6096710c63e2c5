import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const all = 'bindready="record" bindfocus="record" bindblur="record" bindstatuschange="record"'
const page = componentPage({
  data: { isReadOnly: false, placeholder: 'Write', typed: '' },
  wxml: `
    <editor id="editor" class="editor" read-only="{{isReadOnly}}" placeholder="{{placeholder}}"
      bindinput="onInput" ${all} />
    <view id="elsewhere" bindtap="record">elsewhere</view>`,
  wxss: '.editor { height: 220px; padding: 10px; font-size: 18px }',
  js: `
    onInput({ detail }) { this.setData({ typed: detail.text, html: detail.html, delta: detail.delta }) },
    call(method, ...args) {
      return new Promise((resolve) => {
        wx.createSelectorQuery().select('#editor').context(({ context }) => {
          if (method === 'format') resolve(context.format(...args))
          else context[method]({ ...args[0], complete: resolve })
        }).exec()
      })
    },`,
})

type Ended = Record<string, unknown>

/** Calls a method of the editor's context. */
const call = (method: string, ...args: unknown[]): Promise<Ended> =>
  page.handle.inShellPage(
    (instance, name, given) =>
      (instance as unknown as { call(...all: unknown[]): Promise<Ended> }).call(name, ...given),
    method,
    args,
  )

/** What the editor shows, as markup without the library's own marks. */
const shown = () => page.on('#editor .ql-editor', (element) => element.innerHTML)
const html = async () => (await call('getContents'))['html']
const keyboard = () => page.handle.container.keyboard

async function fill(text: string) {
  await call('clear')
  await page.handle.tap('#editor')
  await keyboard().type(text)
  await page.handle.waitFor('the text', async () => (await page.data('typed')) === `${text}\n`)
}

test('is ready, shows its placeholder, and tells what is typed', async () => {
  await page.handle.element('#editor .ql-editor')
  expect((await page.seen()).map(({ type }) => type)).toEqual(['ready'])
  const words = () => page.style('#editor .ql-editor', 'content', '::before')
  expect(await words()).toBe('"Write"')
  await page.handle.tap('#editor')
  await keyboard().type('Hello  you')
  await page.handle.waitFor('the text', async () => (await page.data('typed')) === 'Hello  you\n')
  expect(await page.data('delta')).toEqual({ ops: [{ insert: 'Hello  you\n' }] })
  expect(await page.data('html')).toBe('<p>Hello&nbsp;&nbsp;you</p>')
  expect(await words()).toBe('none')
  expect((await page.seen())[0]).toMatchObject({ type: 'focus' })
  await page.handle.tap('#elsewhere')
  expect((await page.seen()).map(({ type }) => type)).toContain('blur')
})

test('formats what is selected, and tells the looks at the cursor', async () => {
  await fill('one two')
  await page.handle.press('Home')
  await keyboard().down('Shift')
  for (let i = 0; i < 3; i++) await page.handle.press('ArrowRight')
  await keyboard().up('Shift')
  await page.handle.waitFor(
    'the selection',
    async () => (await call('getSelectionText'))['text'] === 'one',
  )
  await page.seen()
  await call('format', 'bold')
  await call('format', 'color', 'rgb(1, 2, 3)')
  await call('format', 'header', 'H2')
  await call('format', 'align', 'center')
  expect(await shown()).toContain('text-align: center')
  expect(await page.style('#editor strong', 'color')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#editor h2', 'text-align')).toBe('center')
  const looks = (await page.seen()).filter(({ type }) => type === 'statuschange')
  expect(looks.at(-1)!.detail).toEqual({
    bold: true,
    color: 'rgb(1, 2, 3)',
    header: 2,
    align: 'center',
  })
  await call('format', 'bold')
  expect(await shown()).not.toContain('<strong')
  await call('removeFormat')
  expect(await html()).toBe('<p>one two</p>')
})

test('holds lists, lines, pictures and texts, and takes steps back', async () => {
  await fill('a')
  await call('format', 'list', 'bullet')
  expect(await html()).toBe('<ul><li>a</li></ul>')
  await call('undo')
  expect(await html()).toBe('<p></p>')
  await call('redo')
  expect(await html()).toBe('<ul><li>a</li></ul>')
  await call('clear')
  await call('insertText', { text: 'before' })
  await call('insertDivider')
  const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
  await call('insertImage', { src: picture, width: '40px', alt: 'dot', data: { id: 7 } })
  expect(await shown()).toMatch(/^<p>before<\/p><hr[^>]*><p><img/)
  expect(
    await page.on('#editor img', (image) => [image.getAttribute('alt'), image.dataset['custom']]),
  ).toEqual(['dot', 'id=7'])
  expect((await call('insertImage', {}))['errMsg']).toBe('insertImage:fail src is required')
})

test('shows contents as they were, and none that run', async () => {
  const delta = { ops: [{ insert: 'kept', attributes: { italic: true } }, { insert: '\n' }] }
  expect(await call('setContents', { delta, html: '<p>other</p>' })).toEqual({
    errMsg: 'setContents:ok',
  })
  expect((await call('getContents'))['delta']).toEqual(delta)
  await call('setContents', {
    html: '<p>a<img src="javascript:alert(1)" onerror="document.title = 1"><script>1</script><u>b</u></p>',
  })
  expect(await page.on('#editor img', (image) => image.outerHTML)).toBe('<img src="//:0">')
  expect(await page.on('#editor u', (element) => element.textContent)).toBe('b')
  expect(await page.on('#editor', (element) => element.querySelector('script'))).toBe(null)
})

test('takes a text that an input method composes', async () => {
  await call('clear')
  await page.handle.tap('#editor')
  const client = await page.handle.container.createCDPSession()
  await client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await client.send('Input.insertText', { text: '你好' })
  await page.handle.waitFor('the text', async () => (await page.data('typed')) === '你好\n')
})

test('takes nothing while it is read-only', async () => {
  await fill('fixed')
  await page.setData({ isReadOnly: true })
  await page.handle.tap('#editor')
  await keyboard().type('x')
  expect((await call('getContents'))['text']).toBe('fixed\n')
  await page.setData({ isReadOnly: false })
})
