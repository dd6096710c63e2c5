import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser, Page } from 'puppeteer'
import { recordFilm } from './recordFilm.js'

declare global {
  /** The addresses of files that this document has made and not taken back. */
  var liveAddresses: Set<string>
}

/**
 * Opens a mini program that calls `wx` at the tap of a button, with pictures of one colour and a film.
 */
export async function openPreviewApp(browser: Browser): Promise<MiniAppHandle> {
  const page = await browser.newPage()
  const [red, blue, film] = await Promise.all([
    recordPicture(page, 'red'),
    recordPicture(page, 'blue'),
    recordFilm(page),
  ])
  await page.close()
  const app = await launch({
    browser,
    app: {
      'app.json': { pages: ['pages/a/a'] },
      'app.js': 'App({})',
      'pages/a/a.wxml':
        '<button bindtap="call" class="call">call</button><text class="told">{{told}}</text>',
      'pages/a/a.js': `Page({
        data: { told: '' },
        call() {
          const [name, options] = this.asked
          wx[name]({ ...options, complete: ({ errMsg }) => this.setData({ told: errMsg }) })
        },
      })`,
      'images/red.png': red,
      'images/blue.png': blue,
      'images/bad.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="green"/><script>globalThis.__pwned = true</script></svg>',
      'media/film.webm': film,
    },
  })
  await app.container.evaluate(countAddresses)
  return app
}

/** Runs in the container: notes the addresses of files. */
function countAddresses(): void {
  globalThis.liveAddresses = new Set()
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (file) => {
    const address = createObjectURL.call(URL, file)
    if (!(file instanceof Blob) || file.type !== 'application/octet-stream') {
      liveAddresses.add(address)
    }
    return address
  }
  URL.revokeObjectURL = (address) => {
    liveAddresses.delete(address)
    revokeObjectURL.call(URL, address)
  }
}

async function recordPicture(page: Page, color: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(40, 20)
    const context = canvas.getContext('2d')!
    context.fillStyle = fill
    context.fillRect(0, 0, 40, 20)
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
  }, color)
  return Uint8Array.from(bytes)
}
