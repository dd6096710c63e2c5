import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const page = componentPage({
  data: {
    list: [
      {
        name: 'DIV',
        attrs: { class: 'tinted', style: 'width: 75rpx; color: rgb(4, 5, 6)', id: 'stolen' },
        children: [
          { type: 'text', text: 'a &amp; b&nbsp;c &copy;' },
          { name: 'h11', children: [{ type: 'text', text: 'gone' }] },
          { name: 'img', attrs: { src: dot, width: 12, onerror: 'alert(1)' } },
        ],
      },
      'not a node',
      null,
    ],
    html: '',
    space: '',
  },
  wxml: `
    <rich-text id="list" nodes="{{list}}" bindtap="record" />
    <rich-text id="html" nodes="{{html}}" space="{{space}}" user-select bindtap="record" />`,
  wxss: '.tinted { background-color: rgb(1, 2, 3) }',
})

const show = async (html: string, expected: string) => {
  await page.setData({ html })
  await page.handle.waitFor('the HTML', () =>
    page.on('#html', (element, text) => element.textContent === text, expected),
  )
}

const inner = () => page.on('#html', (element) => element.innerHTML)

test('shows nodes with the styles of the page and their own', async () => {
  expect(await page.handle.text('#list')).toBe('a & b\u00a0c ©')
  expect(await page.style('#list div', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#list div', 'color')).toBe('rgb(4, 5, 6)')
  const { width } = await page.size('wx-page')
  expect((await page.size('#list div')).width).toBeCloseTo(width / 10, 1)
  expect((await page.size('#list img')).width).toBe(12)
  expect(await page.on('#list', (element) => element.innerHTML)).not.toMatch(/onerror|stolen|gone/)
})

test('shows HTML, and of it what is trusted', async () => {
  await show(
    '<h1 class="tinted">Title</h1><p>one <b>two</b> &lt;3</p><table><tbody><tr><td colspan="2">c</td></tr></tbody></table>',
    'Titleone two <3c',
  )
  expect(await page.style('#html h1', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#html b', 'font-weight')).toBe('700')
  expect(await page.on('#html td', (cell) => (cell as HTMLTableCellElement).colSpan)).toBe(2)
  expect(await page.style('#html', 'user-select')).toBe('text')
})

test.each([
  ['<p>a<script>window.hit = 1</script></p>', 'a'],
  ['<p>b</p><img src="x:y" onerror="window.hit = 1">', 'b'],
  ['<a href="javascript:window.hit = 1" onclick="window.hit = 1">c</a>', 'c'],
  ['<p>d</p><svg><animate onbegin="window.hit = 1" attributeName="x"></svg>', 'd'],
  ['<p>e</p><math><mtext><table><mglyph><style><img src onerror="window.hit=1">', 'e'],
  ['<p>f</p><iframe srcdoc="<script>parent.hit = 1</script>"></iframe><form><input></form>', 'f'],
  ['<p id="g" name="g" data-x="1" aria-label="x">g</p>', 'g'],
])('nothing runs of %s', async (html, text) => {
  await show(html, text)
  expect(await inner()).not.toMatch(/script|on\w+=|href|svg|iframe|form|id=|name=|data-x|aria|x:y/)
  await page.handle.tap('#html')
  expect(await page.on('#html', () => 'hit' in window)).toBe(false)
})

test('a tap inside is a tap on the whole', async () => {
  await show('<a>link</a>', 'link')
  await page.seen()
  await page.handle.tap('#html a')
  expect(await page.seen()).toMatchObject([{ type: 'tap', id: 'html' }])
})

test('keeps spaces as it is told, and shows nodes that come after HTML', async () => {
  await show('<p>a  b</p>', 'a  b')
  await page.setData({ space: 'emsp' })
  await page.handle.waitFor('the spaces', () =>
    page.on('#html', (element) => element.textContent === 'a\u2003\u2003b'),
  )
  await page.setData({ html: '<p>late</p>' })
  await page.setData({ html: [{ type: 'text', text: 'list' }] })
  expect(await page.handle.text('#html')).toBe('list')
})
