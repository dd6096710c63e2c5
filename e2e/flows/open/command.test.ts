import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '@miniview/cli'
import { launchBrowser } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { runMiniview } from '../../servers/miniview.js'
import { serveForeignSite } from '../../servers/serveForeignSite.js'
import type { ForeignSite } from '../../servers/serveForeignSite.js'
import { openPage } from '../../servers/startMiniviewOpen.js'

let browser: Browser
let site: ForeignSite

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), serveForeignSite()])
  site.set('/', '<title>Foreign</title><p id="where">first</p>')
  site.set('/other', '<p id="where">other</p>')
})
afterAll(async () => {
  await Promise.all([browser.close(), site.close()])
})

async function writeAppJson(app: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-open-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'app.json')
  await writeFile(file, JSON.stringify(app))
  return file
}

test('what cannot be opened is one line', async () => {
  const url = `${site.origin('a')}/`
  const gone = await serveForeignSite()
  const address = gone.origin('gone')
  await gone.close()
  expect(await runMiniview('open', address)).toEqual({
    code: 1,
    stdout: '',
    stderr: `${address} cannot be reached: ECONNREFUSED\n`,
  })
  const taken = new URL(site.origin('a')).port
  expect(await runMiniview('open', url, '--port', taken)).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${taken} is taken by another program.\n`,
  })
  // Usage errors end every command alike, so these need no process of their own.
  await expect(openPage(browser, url, { app: '/nowhere/app.json' })).rejects.toThrow(
    new UsageError('--app /nowhere/app.json: is no file'),
  )
  const wrong = await writeAppJson({ pages: ['../x'] })
  await expect(openPage(browser, url, { app: wrong })).rejects.toThrow(
    `--app ${wrong}: is no app.json with a list of pages such as ["pages/index/index"]`,
  )
})

test('an app.json gives title and pages, and a page of it opens the address of its query', async () => {
  const app = await writeAppJson({
    pages: ['pages/one/one', 'pages/two/two'],
    window: { navigationBarTitleText: 'Around' },
  })
  const opened = await openPage(browser, `${site.origin('a')}/`, { app })
  onTestFinished(opened.close)
  await opened.app.waitForText('#where', 'first')
  const url = `/pages/two/two?url=${encodeURIComponent(`${site.origin('b')}/other`)}`
  const page = await opened.app.page()
  await page.evaluate(
    (to) =>
      window.WeixinJSBridge!.invoke(
        'invokeMiniProgramAPI',
        { name: 'navigateTo', arg: { url: to } },
        () => {},
      ),
    url,
  )
  await opened.app.waitForPage('pages/two/two')
  await opened.app.waitForText('#where', 'other')
})

test('a phone’s user agent is what the page and its server see, and its size the container’s', async () => {
  let seen: string | undefined
  site.set('/phone', (request, response) => {
    if (request.method === 'GET') seen = request.headers['user-agent']
    response.setHeader('content-type', 'text/html')
    response.end('<p>phone')
  })
  const opened = await openPage(browser, `${site.origin('a')}/phone`, {
    userAgent: { profile: 'wechat', phone: 'Mozilla/5.0 (iPhone) Mobile/15E148' },
    device: { width: 320, height: 568, pixelRatio: 2 },
  })
  onTestFinished(opened.close)
  const whole =
    'Mozilla/5.0 (iPhone) Mobile/15E148 MicroMessenger/8.0.50 wxdebugger miniProgram TMA/mpminiviewopen'
  const page = await opened.app.page()
  expect([await page.evaluate(() => navigator.userAgent), seen]).toEqual([whole, whole])
  await opened.app.container.setViewport({ width: 1100, height: 800 })
  const box = await opened.app.container.$eval('.phone', (node) => {
    const { width, height } = node.getBoundingClientRect()
    return { width, height }
  })
  expect(box).toEqual({ width: 320, height: 568 })
})
