import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'

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
      'app.json': { pages: ['pages/a/a'] },
      'app.js': 'App({})',
      'pages/a/a.wxml':
        '<view bindtap="open" class="open">open</view><text class="told">{{told}}</text>',
      'pages/a/a.js': `Page({
        data: { told: '' },
        open() {
          wx.openDocument({
            filePath: this.path,
            showMenu: true,
            complete: ({ errMsg }) => this.setData({ told: errMsg }),
          })
        },
      })`,
      // What a browser would run if it believed the name less than the bytes.
      'guide.pdf': '<script>globalThis.__pwned = true</script>',
    },
  })
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    browserContextId: app.context.id!,
    downloadPath: downloads,
  })
})
afterAll(async () => {
  await browser.close()
  await rm(downloads, { recursive: true, force: true })
})

async function open(path: string) {
  await app.inShellPage((page, filePath) => {
    page.path = filePath
    page.setData({ told: '' })
  }, path)
  await app.tap('.open')
}

test('a person sees what a document is, and saves its very bytes', async () => {
  const bytes = 1024 * 1024 + 200 * 1024
  await app.inHost((host, length) => {
    const data = new Uint8Array(length).map((_, index) => index % 251)
    return host.wx.getFileSystemManager().writeFile({
      filePath: `${host.wx.env.USER_DATA_PATH}/年度 report.xlsx`,
      data: data.buffer,
    })
  }, bytes)
  await open('wxfile://usr/年度 report.xlsx')
  expect(await app.text('dialog .document-name')).toBe('年度 report.xlsx')
  expect(await app.text('dialog .document-size')).toBe('XLSX · 1.2 MB')
  await app.waitForText('.told', 'openDocument:ok')
  const focused = await app.element('dialog [data-action=save]')
  expect(await focused.evaluate((button) => button.matches(':focus'))).toBe(true)

  await app.press('Enter')
  const [name] = await app.waitFor('the download', async () => {
    const names = await readdir(downloads)
    return names.length > 0 && !names.some((each) => each.endsWith('.crdownload')) && names
  })
  expect(name).toBe('年度 report.xlsx')
  const saved = await readFile(join(downloads, name!))
  expect(saved.length).toBe(bytes)
  expect(saved.every((byte, index) => byte === index % 251)).toBe(true)
  await app.press('Escape')
  expect(await app.sees('dialog')).toBe(false)
})

test('the next document takes the place of the one before, and nothing of it runs', async () => {
  await open('guide.pdf')
  expect(await app.text('dialog .document-name')).toBe('guide.pdf')
  await app.inHost((host) => host.wx.openDocument({ filePath: '/guide.pdf', fileType: 'docx' }))
  expect(await app.text('dialog .document-name')).toBe('guide.pdf.docx')
  const dialogs = () =>
    app.container.evaluate(
      () => document.querySelector('mini-app')!.shadowRoot!.querySelectorAll('dialog').length,
    )
  expect(await dialogs()).toBe(1)
  expect(await app.container.evaluate(() => '__pwned' in globalThis)).toBe(false)
  expect((await app.context.pages()).length).toBe(1)
  await app.tap('dialog [data-action=close]')
  expect(await dialogs()).toBe(0)
})

test('a file that is not there, or is no document, shows nothing', async () => {
  await open('/none.pdf')
  await app.waitForText('.told', `openDocument:fail file doesn't exist`)
  await open('/app.json')
  await app.waitForText('.told', `openDocument:fail file doesn't exist`)
  await app.inHost(
    (host) =>
      void host.wx.getFileSystemManager().writeFileSync('wxfile://usr/a.html', '<p>', 'utf8'),
  )
  await open('wxfile://usr/a.html')
  await app.waitForText('.told', 'openDocument:fail filetype not supported')
  expect(await app.sees('dialog')).toBe(false)
})
