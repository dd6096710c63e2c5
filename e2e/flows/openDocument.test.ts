import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser, Frame } from 'puppeteer'
import { PNG } from 'pngjs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { dateCell, docxFile, paragraph, picture, xlsxFile } from '../files/officeFiles.js'
import { openFile, viewerFrame } from '../files/openFile.js'
import { pdfFile } from '../files/pdfFile.js'

let browser: Browser
let app: MiniAppHandle
let downloads: string

beforeAll(async () => {
  ;[browser, downloads] = await Promise.all([
    launchBrowser(),
    mkdtemp(join(tmpdir(), 'miniview-downloads-')),
  ])
  app = await launch({
    browser,
    app: {
      'app.json': { pages: ['pages/a/a'], darkmode: true },
      'app.js': 'App({})',
      'pages/a/a.wxml': '<view />',
      'pages/a/a.js': 'Page({})',
    },
  })
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    browserContextId: app.context.id!,
    downloadPath: downloads,
  })
})
afterEach(async () => {
  if (await app.sees('dialog')) await app.tap('dialog [data-action=close]')
  await app.waitFor('no dialog', async () => !(await app.sees('dialog')))
})
afterAll(async () => {
  await browser.close()
  await rm(downloads, { recursive: true, force: true })
})

const ok = 'openDocument:ok'
const notSupported = 'openDocument:fail filetype not supported'

/** What was saved under a name. */
async function saved(name: string): Promise<Buffer> {
  await app.waitFor(`the download of ${name}`, async () =>
    (await readdir(downloads)).includes(name),
  )
  return readFile(join(downloads, name))
}

/** Waits until the frame finds something truthy. */
function until<T>(frame: Frame, code: () => T): Promise<NonNullable<T>> {
  return app.waitFor(`${code}`, () => frame.evaluate(code)) as Promise<NonNullable<T>>
}

/** The colour of a page's picture, at parts of its width and height. */
function colorOf(frame: Frame, page: number, x: number, y: number) {
  return frame.evaluate(
    (index, across, down) => {
      const canvas = document.querySelectorAll('.pdf-page')[index]!.querySelector('canvas')!
      const { width, height } = canvas
      const context = canvas.getContext('2d')!
      return [...context.getImageData(width * across, height * down, 1, 1).data]
    },
    page,
    x,
    y,
  )
}

const twoPages = pdfFile({
  pages: [
    '1 0 0 rg 0 150 200 150 re f BT /F1 20 Tf 20 60 Td 0 g (Hello PDF) Tj ET',
    '0 0 1 rg 0 0 200 300 re f',
  ],
})
const red = [255, 0, 0, 255]
const blue = [0, 0, 255, 255]
const black = [0, 0, 0, 255]

describe('pdf', () => {
  test('its pages are drawn as they come near, and its text can be selected', async () => {
    expect(await openFile(app, '两页.pdf', twoPages)).toBe(ok)
    expect(await app.text('dialog h2')).toBe('两页.pdf')
    const frame = await viewerFrame(app)
    expect(await colorOf(frame, 0, 0.5, 0.25)).toEqual(red)
    expect(await colorOf(frame, 0, 0.5, 0.95)).toEqual([255, 255, 255, 255])
    const text = await until(frame, () => document.querySelector('.textLayer')?.textContent)
    expect(text).toBe('Hello PDF')
    expect(await frame.evaluate(() => document.querySelectorAll('.pdf-page').length)).toBe(2)
    expect(await frame.$eval('.page-indicator', (node) => node.textContent)).toBe('1 / 2')
    // As wide as the window, and as sharp as the screen.
    const { width, pixels, ratio } = await frame.$eval('.pdf-page canvas', (canvas) => ({
      width: canvas.getBoundingClientRect().width,
      pixels: (canvas as HTMLCanvasElement).width,
      ratio: devicePixelRatio,
    }))
    expect(width).toBeCloseTo(374, 0)
    expect(pixels).toBe(Math.floor(width * ratio))

    // The keys that scroll go to the document.
    await app.press('End')
    await until(frame, () => document.querySelector('.page-indicator')?.textContent === '2 / 2')
    await until(frame, () => document.querySelectorAll('.pdf-page canvas').length === 2)
    expect(await colorOf(frame, 1, 0.5, 0.5)).toEqual(blue)
  })

  test('far pages have no picture', async () => {
    const pages = Array.from({ length: 40 }, (_, index) => `BT /F1 20 Tf 20 60 Td (${index}) Tj ET`)
    expect(await openFile(app, 'long.pdf', pdfFile({ pages }))).toBe(ok)
    const frame = await viewerFrame(app)
    const drawn = () =>
      frame.$$eval('.pdf-page', (all) =>
        all.flatMap((page, index) => (page.querySelector('canvas') ? [index] : [])),
      )
    await until(frame, () => document.querySelectorAll('.pdf-page canvas').length > 1)
    expect((await drawn()).every((index) => index < 8)).toBe(true)
    await app.press('End')
    await app.waitFor('the last page', async () => (await drawn()).includes(39))
    await app.waitFor('the first page let go', async () => !(await drawn()).includes(0))
  })

  test('buttons, keys and the wheel with Ctrl change the size', async () => {
    await openFile(app, 'a.pdf', twoPages)
    const frame = await viewerFrame(app)
    const size = () =>
      frame.$eval('.pdf-page', (page) => Math.round(page.getBoundingClientRect().width))
    const label = () => frame.$eval('.zoom-reset', (node) => node.textContent)
    expect(await size()).toBe(374)
    await (await frame.$('[aria-label=Larger]'))!.click()
    expect([await size(), await label()]).toEqual([468, '125%'])
    // What is drawn then is as sharp as before.
    await until(
      frame,
      () => document.querySelector<HTMLCanvasElement>('.pdf-page canvas')!.width === 467,
    )
    await app.press('+')
    expect(await label()).toBe('156%')
    await app.press('-')
    await app.press('0')
    expect([await size(), await label()]).toEqual([374, '100%'])
    await app.container.mouse.move(195, 400)
    await app.container.keyboard.down('Control')
    await app.container.mouse.wheel({ deltaY: -200 })
    await app.container.keyboard.up('Control')
    await app.waitFor('the new size', async () => (await label()) === '272%')
    expect(await app.container.evaluate(() => visualViewport!.scale)).toBe(1)
  })

  test('Chinese text without a font in the file, and a fax, are drawn', async () => {
    const page = 'BT /F2 30 Tf 20 100 Td <4E2D6587> Tj ET q 100 0 0 100 50 150 cm /I1 Do Q'
    expect(await openFile(app, 'cjk.pdf', pdfFile({ pages: [page] }))).toBe(ok)
    const frame = await viewerFrame(app)
    expect(await until(frame, () => document.querySelector('.textLayer')?.textContent)).toBe('中文')
    // What decodes it is WebAssembly that the container handed in.
    expect(await colorOf(frame, 0, 0.5, 0.33)).toEqual(black)
  })
})

test('pdf with a password: asks until it is right', async () => {
  const file = pdfFile({ pages: ['0 0 1 rg 0 0 200 300 re f'], password: 'tea' })
  expect(await openFile(app, 'secret.pdf', file)).toBe(ok)
  const frame = await viewerFrame(app)
  // The field has the focus.
  await app.container.keyboard.type('coffee')
  await app.press('Enter')
  await until(frame, () => document.querySelector('.problem')?.textContent !== '')
  await app.container.keyboard.type('tea')
  await app.press('Enter')
  await until(frame, () => document.querySelector('.pdf-page canvas') !== null)
  expect(await colorOf(frame, 0, 0.5, 0.5)).toEqual(blue)
})

test('docx: paragraphs, formats and pictures', async () => {
  const image = new PNG({ width: 2, height: 2 })
  image.data.fill(Buffer.from([0, 160, 0, 255]))
  const body = [
    paragraph('第一段 first', '<w:b/><w:color w:val="FF0000"/>'),
    picture('rId9'),
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ]
  const file = docxFile(body.join(''), [['rId9', 'image', 'media/a.png']], {
    'word/media/a.png': PNG.sync.write(image),
  })
  expect(await openFile(app, 'a.docx', file)).toBe(ok)
  const frame = await viewerFrame(app)
  const look = await frame.evaluate(() => {
    const text = [...document.querySelectorAll('section.docx span')].find((node) =>
      node.textContent!.includes('第一段'),
    )!
    const { color, fontWeight } = getComputedStyle(text)
    const page = document.querySelector('section.docx')!.getBoundingClientRect()
    const { naturalWidth, offsetWidth } = document.querySelector('img')!
    return {
      color,
      fontWeight,
      naturalWidth,
      offsetWidth,
      cell: document.querySelector('td')!.textContent,
      fits: page.left >= 0 && page.right <= innerWidth,
      paper: getComputedStyle(document.querySelector('section.docx')!).backgroundColor,
    }
  })
  expect(look).toEqual({
    color: 'rgb(255, 0, 0)',
    fontWeight: '700',
    naturalWidth: 2,
    offsetWidth: 100,
    cell: 'cell',
    fits: true,
    paper: 'rgb(255, 255, 255)',
  })
})

test('xlsx: all sheets as tabs, with readable dates and numbers', async () => {
  const many = Array.from({ length: 450 }, (_, index) => [index, `row ${index}`])
  const file = xlsxFile({
    价格: [
      ['name', 'price', 'when', 'ok'],
      ['tea', 0.1 + 0.2, dateCell(45_000), true],
      ['', -1234.5, dateCell(45_000.5), false],
    ],
    Many: many,
    Empty: [],
  })
  expect(await openFile(app, 'a.xlsx', file)).toBe(ok)
  const frame = await viewerFrame(app)
  const tabs = () =>
    frame.$$eval('[role=tab]', (all) =>
      all.map((tab) => [tab.textContent, tab.getAttribute('aria-selected')]),
    )
  const rows = () =>
    frame.$$eval('tr', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
  expect(await tabs()).toEqual([
    ['价格', 'true'],
    ['Many', 'false'],
    ['Empty', 'false'],
  ])
  expect(await rows()).toEqual([
    ['', 'A', 'B', 'C', 'D'],
    ['1', 'name', 'price', 'when', 'ok'],
    ['2', 'tea', '0.3', '2023-03-15', 'TRUE'],
    ['3', '', '-1234.5', '2023-03-15 12:00', 'FALSE'],
  ])
  await (await frame.$('[role=tab]:nth-child(2)'))!.click()
  await frame.$eval('.scroller', (node) => (node as HTMLElement).focus())
  // The end comes nearer as the rows before it appear.
  await app.waitFor('the last row', async () => {
    await app.press('End')
    return (await rows()).length === 451
  })
  expect((await rows()).at(-1)).toEqual(['450', '449', 'row 449'])
  const head = await frame.$eval('thead th', (cell) => cell.getBoundingClientRect().top)
  expect(Math.round(head)).toBe(0)
  await app.container.keyboard.press('Tab')
  await app.press('ArrowRight')
  expect(await frame.$eval('.empty', (node) => node.textContent)).toBe('This sheet is empty.')
})

test('pictures and text', async () => {
  const image = new PNG({ width: 800, height: 400 })
  image.data.fill(Buffer.from([255, 0, 255, 255]))
  expect(await openFile(app, 'a.png', PNG.sync.write(image))).toBe(ok)
  const shot = PNG.sync.read(Buffer.from(await app.screenshot()))
  const at = (shot.width * 440 + 195) * 4
  expect([...shot.data.subarray(at, at + 3)]).toEqual([255, 0, 255])
  const frame = await viewerFrame(app)
  expect(await frame.$eval('img', (node) => node.offsetWidth)).toBe(390)

  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'
  expect(await openFile(app, 'a.svg', Buffer.from(drawing))).toBe(ok)
  for (const [name, bytes, text] of [
    ['utf8.txt', Buffer.from('你好 <b>\n'), '你好 <b>\n'],
    ['utf16.csv', Buffer.from('\uFEFF你,好', 'utf16le'), '你,好'],
    ['gbk.log', Buffer.from('c4e3bac3', 'hex'), '你好'],
  ] as const) {
    expect(await openFile(app, name, bytes)).toBe(ok)
    const shown = await viewerFrame(app)
    expect(await shown.$eval('pre', (node) => node.textContent)).toBe(text)
  }
})

test('a long text comes as a person scrolls', async () => {
  const text = 'A line of a long file.\n'.repeat(20_000)
  expect(await openFile(app, 'long.txt', Buffer.from(text))).toBe(ok)
  const frame = await viewerFrame(app)
  const length = () => frame.$eval('pre', (node) => node.textContent!.length)
  expect(await length()).toBeLessThan(text.length)
  await app.waitFor('the end', async () => {
    await app.press('End')
    return (await length()) === text.length
  })
})

test('saving gives the very bytes, and closing lets everything go', async () => {
  await app.container.evaluate(() => {
    const { createObjectURL, revokeObjectURL } = URL
    const open = new Set<string>()
    URL.createObjectURL = (object) => {
      const url = createObjectURL.call(URL, object)
      open.add(url)
      return url
    }
    URL.revokeObjectURL = (url) => {
      open.delete(url)
      revokeObjectURL.call(URL, url)
    }
    Object.assign(globalThis, { openAddresses: open })
  })
  expect(await openFile(app, '保存.pdf', twoPages)).toBe(ok)
  await app.tap('dialog [data-action=save]')
  expect((await saved('保存.pdf')).equals(twoPages)).toBe(true)
  const open = () => app.container.evaluate('openAddresses.size')
  expect(await open()).toBe(1)
  // The focus is in the frame, where the container hears no keys.
  const frame = await viewerFrame(app)
  await frame.$eval('.scroller', (node) => (node as HTMLElement).focus())
  expect(await app.container.evaluate(() => document.hasFocus())).toBe(true)
  await app.press('Escape')
  await app.waitFor('no dialog', async () => !(await app.sees('dialog')))
  expect(await open()).toBe(0)
  await app.waitFor('no frame', async () => app.container.frames().length === 1)
})

test('what is not of its type says so, fails, and can be saved', async () => {
  const page = Buffer.from('<script>globalThis.__pwned = true</script>\0')
  for (const type of ['pdf', 'docx', 'xlsx', 'png', 'txt']) {
    expect(await openFile(app, `no.${type}`, page)).toBe(notSupported)
    expect(await app.text('dialog .viewer-state strong')).toContain(
      `This is no ${type.toUpperCase()} file`,
    )
    expect(await app.sees('dialog iframe')).toBe(false)
  }
  await app.tap('dialog .viewer-state [data-action=save]')
  expect((await saved('no.txt')).equals(page)).toBe(true)
})

test('other types fail, and a sheet offers to save them', async () => {
  const bytes = Buffer.alloc(1200 * 1024, 7)
  expect(await openFile(app, '年度.pptx', bytes)).toBe(notSupported)
  expect(await app.text('dialog .document-name')).toBe('年度.pptx')
  expect(await app.text('dialog .document-size')).toBe('PPTX · 1.2 MB')
  const focused = await app.element('dialog [data-action=save]')
  expect(await focused.evaluate((button) => button.matches(':focus'))).toBe(true)
  await app.press('Enter')
  expect((await saved('年度.pptx')).equals(bytes)).toBe(true)
  await app.press('Escape')
  expect(await app.sees('dialog')).toBe(false)
})

test('the next document takes the place of the one before', async () => {
  await openFile(app, 'first.pptx', Buffer.from('a'))
  await openFile(app, 'second.pdf', twoPages)
  await openFile(app, 'third.txt', Buffer.from('third'))
  const titles = await app.container.evaluate(() =>
    [...document.querySelector('mini-app')!.shadowRoot!.querySelectorAll('dialog')].map(
      (dialog) => dialog.ariaLabel,
    ),
  )
  expect(titles).toEqual(['third.txt'])
})

test('closed before it is shown, the call fails as cancelled', async () => {
  await app.container.evaluate(() => {
    const { arrayBuffer } = Blob.prototype
    // The file takes its time.
    Blob.prototype.arrayBuffer = function () {
      Blob.prototype.arrayBuffer = arrayBuffer
      return new Promise((resolve) =>
        Object.assign(globalThis, { goOn: () => resolve(arrayBuffer.call(this)) }),
      )
    }
  })
  const slow = openFile(app, 'slow.pdf', twoPages)
  await app.waitFor('the reading', () => app.container.evaluate(`typeof goOn === 'function'`))
  expect(await openFile(app, 'next.txt', Buffer.from('next'))).toBe(ok)
  await app.container.evaluate('goOn()')
  expect(await slow).toBe('openDocument:fail cancel')
  expect(await app.text('dialog h2')).toBe('next.txt')
})

test('showMenu adds the system’s share sheet, where there is one', async () => {
  await app.container.evaluate(() => {
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files: [file] }: { files: File[] }) =>
        Object.assign(globalThis, { shared: [file!.name, file!.type, file!.size] }),
    })
  })
  await openFile(app, 'a.pdf', twoPages)
  expect(await app.sees('dialog [data-action=share]')).toBe(false)
  await openFile(app, 'a.pdf', twoPages, { showMenu: true })
  await app.tap('dialog [data-action=share]')
  expect(await app.container.evaluate('shared')).toEqual([
    'a.pdf',
    'application/pdf',
    twoPages.length,
  ])
})

test('a file that is not there shows nothing', async () => {
  const failed = await app.inHost((host) =>
    host.wx
      .openDocument({ filePath: '/none.pdf' })
      .catch((failure: { errMsg: string }) => failure.errMsg),
  )
  expect(failed).toBe(`openDocument:fail file doesn't exist`)
  expect(await app.sees('dialog')).toBe(false)
})
