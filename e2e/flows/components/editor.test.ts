import type { ElementHandle } from 'puppeteer'
import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const dot = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const all = 'bindready="record" bindfocus="record" bindblur="record" bindstatuschange="record"'
const page = componentPage({
  data: { isReadOnly: false, placeholder: 'Write', typed: '', tools: true },
  wxml: `
    <editor id="editor" class="editor" read-only="{{isReadOnly}}" placeholder="{{placeholder}}"
      show-img-size="{{tools}}" show-img-toolbar="{{tools}}" show-img-resize="{{tools}}"
      bindinput="onInput" ${all} />
    <label for="editor"><view id="label">Story</view></label>
    <view id="elsewhere" bindtap="record">elsewhere</view>`,
  wxss: '.editor { height: 220px; padding: 10px; font-size: 18px } .framed { border: 3px solid red }',
  js: `
    onInput({ detail }) { this.setData({ typed: detail.text, html: detail.html, delta: detail.delta }) },
    writeFile() {
      const filePath = wx.env.USER_DATA_PATH + '/dot.gif'
      wx.getFileSystemManager().writeFileSync(filePath, '${dot}', 'base64')
      return filePath
    },
    call(method, ...args) {
      return new Promise((resolve) => {
        wx.createSelectorQuery().select('#editor').context(({ context }) => {
            // These take no callback; getContents answers when they are done.
          if (method === 'format' || method === 'scrollIntoView') {
            context[method](...args)
            context.getContents({ complete: resolve })
          }
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
    bold: 'strong',
    color: '#010203',
    header: 2,
    align: 'center',
  })
  await call('format', 'bold')
  expect(await shown()).not.toContain('<strong')
  await call('removeFormat')
  expect(await html()).toBe('<p>one two</p>')
})

test.each([
  ['italic', undefined, 'em', 'font-style', 'italic'],
  ['underline', undefined, 'u', 'text-decoration-line', 'underline'],
  ['strike', undefined, 'del', 'text-decoration-line', 'line-through'],
  ['ins', undefined, 'ins', 'text-decoration-line', 'underline'],
  ['script', 'sub', 'sub', 'vertical-align', 'sub'],
  ['direction', 'rtl', 'p', 'direction', 'rtl'],
  ['indent', '+1', 'p', 'padding-left', '54px'],
  ['backgroundColor', '#ff0000', 'span', 'background-color', 'rgb(255, 0, 0)'],
  ['fontSize', '30px', 'span', 'font-size', '30px'],
  ['fontFamily', 'serif', 'span', 'font-family', 'serif'],
  ['fontWeight', '700', 'span', 'font-weight', '700'],
  ['fontStyle', 'italic', 'span', 'font-style', 'italic'],
  ['fontVariant', 'small-caps', 'span', 'font-variant-caps', 'small-caps'],
  ['letterSpacing', '3px', 'span', 'letter-spacing', '3px'],
  ['textDecoration', 'overline', 'span', 'text-decoration-line', 'overline'],
  ['lineHeight', '50px', 'p', 'line-height', '50px'],
  ['textIndent', '12px', 'p', 'text-indent', '12px'],
  ['margin', '6px', 'p', 'margin-left', '6px'],
  ['marginTop', '7px', 'p', 'margin-top', '7px'],
  ['padding', '5px', 'p', 'padding-bottom', '5px'],
  ['paddingLeft', '9px', 'p', 'padding-left', '9px'],
  ['wordBreak', 'break-all', 'p', 'word-break', 'break-all'],
  ['whiteSpace', 'pre', 'p', 'white-space-collapse', 'preserve'],
])('format %s %s is seen, and taken away', async (name, value, element, property, expected) => {
  await call('setContents', { delta: { ops: [{ insert: 'text\n' }] } })
  await call('setSelection', { index: 0, length: 4 })
  await call('format', name, value)
  expect(await page.style(`#editor .ql-editor ${element}`, property)).toBe(expected)
  await call('format', name, name === 'indent' ? '-1' : value)
  expect(await html()).toBe('<p>text</p>')
})

test('knows no other formats', async () => {
  await call('setContents', { delta: { ops: [{ insert: 'text\n' }] } })
  await call('setSelection', { index: 0, length: 4 })
  await call('format', 'position', 'fixed')
  await call('format', '__proto__', 'x')
  expect(await html()).toBe('<p>text</p>')
})

test('holds lists, and takes steps back one by one', async () => {
  await fill('a')
  await call('format', 'list', 'bullet')
  expect(await html()).toBe('<ul><li>a</li></ul>')
  await call('undo')
  expect(await html()).toBe('<p>a</p>')
  await call('redo')
  expect(await html()).toBe('<ul><li>a</li></ul>')
  await call('format', 'list', 'check')
  await page.on('#editor li .ql-ui', (box) =>
    box.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })),
  )
  expect((await call('getContents'))['delta']).toEqual({
    ops: [{ insert: 'a' }, { insert: '\n', attributes: { list: 'checked' } }],
  })
})

const picture = `data:image/gif;base64,${dot}`

test('holds lines, pictures and texts', async () => {
  await call('clear')
  await call('insertText', { text: 'before' })
  await call('insertDivider')
  await call('insertImage', {
    src: picture,
    width: '40px',
    height: '30px',
    alt: 'dot',
    extClass: 'framed',
    data: { id: 7, role: 'god' },
  })
  await call('insertText', { text: 'after' })
  expect(await shown()).toMatch(/^<p>before<\/p><hr[^>]*><p><img[^>]*><\/p><p>after<\/p>$/)
  expect(
    await page.on('#editor .ql-editor img', (image) => [
      image.getAttribute('alt'),
      image.dataset['custom'],
      image.getBoundingClientRect().height,
    ]),
  ).toEqual(['dot', 'id=7;role=god', 36])
  expect(await page.style('#editor .ql-editor img', 'border-top-color')).toBe('rgb(255, 0, 0)')
  expect((await call('insertImage', {}))['errMsg']).toBe('insertImage:fail src is required')
})

test('shows a file of the app, and tells its path', async () => {
  const path = await page.handle.inShellPage((instance) =>
    (instance as unknown as { writeFile(): string }).writeFile(),
  )
  const loaded = () =>
    page.handle.waitFor('the picture', () =>
      page.on('#editor .ql-editor img', (image) => (image as HTMLImageElement).naturalWidth === 1),
    )
  await call('clear')
  await call('insertImage', { src: path, nowrap: true })
  await loaded()
  const { delta } = (await call('getContents')) as { delta: { ops: Ended[] } }
  expect(delta.ops[0]!['attributes']).toEqual({ 'data-local': path })
  await call('setContents', { delta: { ops: [{ insert: { image: path } }, { insert: '\n' }] } })
  await loaded()
  await call('setContents', { html: `<p><img src="${path}"></p>` })
  await loaded()
})

test('selects a picture by a tap, to resize and to delete it', async () => {
  await call('clear')
  await call('insertImage', { src: picture, width: '100px', height: '50px' })
  await page.handle.tap('#editor .ql-editor img')
  expect(await page.on('wx-editor-picture output', (size) => size.textContent)).toBe('100 × 50')
  const corner = (await page.handle.element('#editor .resize')) as ElementHandle
  const { x, y, width, height } = (await corner.boundingBox())!
  const { mouse } = page.handle.container
  await mouse.move(x + width / 2, y + height / 2)
  await mouse.down()
  await mouse.move(x + width / 2 + 60, y + height / 2, { steps: 3 })
  await mouse.up()
  expect((await page.size('#editor .ql-editor img')).width).toBe(160)
  expect(await page.on('#editor output', (size) => size.textContent)).toBe('160 × 160')
  await corner.focus()
  await page.handle.press('ArrowLeft')
  expect((await page.size('#editor .ql-editor img')).width).toBe(150)
  await page.handle.tap('#editor .ql-editor img')
  await page.handle.tap('wx-editor-picture button')
  expect(await html()).toBe('<p></p><p></p>')
  await call('undo')
  expect(await html()).toContain('<img')
  await page.setData({ tools: false })
  await page.handle.tap('#editor .ql-editor img')
  expect(await page.style('wx-editor-picture', 'display')).toBe('none')
  await page.setData({ tools: true })
})

test('shows contents as they were, and none that run', async () => {
  const delta = {
    ops: [
      { insert: 'kept', attributes: { italic: 'em' } },
      { insert: '\n', attributes: { header: 3 } },
    ],
  }
  expect(await call('setContents', { delta, html: '<p>other</p>' })).toEqual({
    errMsg: 'setContents:ok',
  })
  const told = await call('getContents')
  expect(told).toMatchObject({ delta, html: '<h3><em>kept</em></h3>', text: 'kept\n' })
  await call('setContents', { html: told['html'] })
  expect((await call('getContents'))['delta']).toEqual(delta)
  await call('setContents', { html: hostile })
  await expectHarmless()
  const foreign = { ops: [{ insert: { video: 'x' } }, { insert: { image: 'javascript:1' } }] }
  await call('setContents', { delta: foreign })
  expect(await shown()).toBe('<p><img src="//:0"></p>')
  expect((await call('setContents', { delta: {} }))['errMsg']).toBe(
    'setContents:fail delta has no ops',
  )
})

const hostile = `<p style="position: fixed; color: rgb(1, 2, 3)">a<img src="javascript:ran()" onerror="ran()">
  <script>ran()</script><iframe srcdoc="<script>parent.ran()</script>"></iframe><u>b</u>
  <svg onload="ran()"></svg></p><main>text</main>`

async function expectHarmless() {
  expect(await page.on('#editor u', (element) => element.textContent)).toBe('b')
  expect(await page.style('#editor .ql-editor p', 'position')).toBe('static')
  expect(await page.on('#editor .ql-editor', (element) => element.textContent)).toContain('text')
  expect(
    await page.on(
      '#editor .ql-editor',
      (element) =>
        element.querySelectorAll('script, iframe, svg, [onerror], [src^=javascript]').length,
    ),
  ).toBe(0)
}

test('takes what is pasted, and nothing of it that runs', async () => {
  await fill('x')
  await page.on(
    '#editor .ql-editor',
    (element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'a b text')
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    hostile,
  )
  await expectHarmless()
  expect(await html()).toMatch(/^<p>x<span[^>]*>a /)
})

test('knows the keys for looks and for steps back, and lets the Tab key go on', async () => {
  await fill('one')
  const chord = async (key: 'a' | 'b' | 'z', ...more: 'Shift'[]) => {
    for (const held of ['Control', ...more] as const) await keyboard().down(held)
    await page.handle.press(key)
    for (const held of ['Control', ...more] as const) await keyboard().up(held)
  }
  await chord('a')
  await chord('b')
  expect(await html()).toBe('<p><strong>one</strong></p>')
  await keyboard().type('two')
  await page.handle.press('Tab')
  expect((await call('getContents'))['text']).toBe('two\n')
  await page.handle.waitFor('the focus to leave', () =>
    page.on('#editor .ql-editor', (element) => !element.matches(':focus')),
  )
  await page.handle.tap('#editor')
  await chord('z')
  expect((await call('getContents'))['text']).not.toBe('two\n')
})

test('tells where what is selected is, and deletes by place', async () => {
  await call('setContents', { delta: { ops: [{ insert: 'one two\n' }] } })
  await call('setSelection', { index: 4, length: 3 })
  expect((await call('getSelectionText'))['text']).toBe('two')
  const { range, bounds } = (await call('getSelection')) as { range: Ended; bounds: Bounds }
  expect(range).toEqual({ index: 4, length: 3 })
  const editor = await page.on('#editor', (element) => {
    const page = element.closest('wx-page')!.getBoundingClientRect()
    const { left, top } = element.getBoundingClientRect()
    return { left: left - page.left, top: top - page.top }
  })
  expect(bounds.left).toBeGreaterThan(editor.left + 10)
  expect(bounds.width).toBeGreaterThan(10)
  expect(bounds.top).toBeGreaterThanOrEqual(editor.top + 10)
  expect(bounds.bottom - bounds.top).toBe(bounds.height)
  expect((await call('getBounds', { index: 4, length: 3 }))['bounds']).toEqual(bounds)
  await call('deleteText', { index: 3, length: 4 })
  expect((await call('getContents'))['text']).toBe('one\n')
  expect((await call('deleteText', { index: 99, length: 1 }))['errMsg']).toBe(
    'deleteText:fail invalid index',
  )
  await call('blur')
  expect((await call('getSelectionText'))['text']).toBe('')
})

interface Bounds {
  left: number
  top: number
  width: number
  height: number
  bottom: number
}

test('scrolls to the cursor, and is named by its label', async () => {
  const lines = Array.from({ length: 40 }, (_, line) => `line ${line}\n`)
  await call('setContents', { delta: { ops: [{ insert: lines.join('') }] } })
  await call('setSelection', { index: lines.join('').length - 2 })
  await page.on('#editor .ql-editor', (element) => (element.scrollTop = 0))
  await call('scrollIntoView')
  await page.handle.waitFor('the last line', () =>
    page.on('#editor .ql-editor', (element) => element.scrollTop > 300),
  )
  await call('blur')
  await page.handle.tap('#label')
  await page.handle.waitFor('the focus', () =>
    page.on('#editor .ql-editor', (element) => element.matches(':focus')),
  )
  expect(await page.on('#editor .ql-editor', (element) => element.role)).toBe('textbox')
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
