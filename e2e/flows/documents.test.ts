import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { callWx, recorded, testBench } from '../apps/openTestApp.js'
import { webViewApp } from '../apps/webViewApp.js'
import { h5Page } from '../servers/servePages.js'

const bench = testBench()

/** Calls and documents of a page that has gone must not be mistaken for those of the next one. */
async function stillWorks(app: MiniAppHandle): Promise<void> {
  const page = await app.page()
  await app.waitFor('an answer', async () => {
    const { errMsg } = await callWx(page, 'getNetworkType')
    return errMsg === 'getNetworkType:ok'
  })
}

test('a page that reloads itself connects anew, and the mini program stays', async () => {
  const app = await bench.open()
  let page = await app.page()
  await callWx(page, 'setStorage', { key: 'kept', data: 1 })
  await page.evaluate(() => {
    Object.assign(window, { isOld: true })
    location.reload()
  })
  await app.waitFor('the new document', async () => {
    page = await app.page()
    return (await page.evaluate('typeof isOld')) === 'undefined'
  })
  await stillWorks(app)
  expect(await callWx(await app.page(), 'getStorage', { key: 'kept' })).toMatchObject({ data: 1 })
  expect(await app.stack()).toEqual([{ path: 'pages/home/home', query: {} }])
  expect(await recorded(app, 'loads')).toEqual([
    { src: `${bench.good}/page.html?pages/home/home` },
    { src: `${bench.good}/page.html?pages/home/home` },
  ])
})

test('the frame’s way to another allowed origin leads to a page that works there', async () => {
  const other = bench.server.origin('other')
  const app = await bench.open({ webViewOrigins: [bench.good, other] })
  const page = await app.page()
  await page.evaluate((url) => void (location.href = url), `${other}/page.html?second`)
  await app.waitFor('the other page', async () => (await app.page()).url().startsWith(other))
  await stillWorks(app)
  const calls = await app.calls('getNetworkType')
  expect(calls.at(-1)).toMatchObject({ caller: 'page', page: 'pages/home/home' })
  expect(await recorded(app, 'loads')).toContainEqual({ src: `${other}/page.html?second` })
})

test('the frame’s way to a forbidden origin ends at a screen that names it, and back leads on', async () => {
  const app = await bench.open()
  await app.inHost((host) => void host.router.navigateTo('/pages/detail/detail'))
  const page = await app.page()
  await page.evaluate((url) => void (location.href = url), `${bench.evil}/page.html`)
  const screen = await app.text('[data-screen=refused]')
  expect(screen).toContain(bench.evil)
  expect(screen).toContain('webViewOrigins')
  expect(await recorded(app, 'errors')).toEqual([{ url: bench.evil, fullUrl: bench.evil }])
  expect(app.consoleLines.join()).toContain(
    `[MiniView] mptest0001 › pages/detail/detail › web-view: "${bench.evil}" is not in webViewOrigins`,
  )
  await app.tap('[data-action=back]')
  await app.waitForPage('pages/home/home')
  await stillWorks(app)
})

test('a page that crashes gets a screen of its own, and loads again from there', async () => {
  const app = await bench.open({ unresponsiveAfter: 1_000 })
  await app.page()
  const targets = await app.context.targets()
  const target = targets.find((each) => each.url().startsWith(bench.good))!
  const session = await target.createCDPSession()
  // The crash ends the session, so that its answer never comes.
  session.send('Page.crash').catch(() => {})
  await app.text('[data-screen=unresponsive]')
  await app.tap('[data-action=reload]')
  await stillWorks(app)
  expect(await app.stack()).toHaveLength(1)
})

test('a page that was only busy takes the screen away by answering', async () => {
  const app = await bench.open({ unresponsiveAfter: 500 })
  const page = await app.page()
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 2_500
      while (performance.now() < end);
    })
  })
  await app.text('[data-screen=unresponsive]')
  await app.waitFor('no screen', async () => !(await app.sees('[data-screen=unresponsive]')))
  await stillWorks(app)
})

test('an address where nobody answers shows so, and retry works', async () => {
  const gone = bench.server.origin('good').replace(/\d+$/, '9')
  const app = await bench.open({
    webViewOrigins: [gone],
    app: webViewApp('mptest0005', { 'pages/a/a': `${gone}/page.html` }),
  })
  expect(await app.text('[data-screen=failed]')).toContain(`${gone}/page.html`)
})

test('a page without any SDK is shown, and gets no bridge', async () => {
  bench.server.set('/plain.html', '<!doctype html><p id="plain">Plain</p>')
  const app = await bench.open({
    app: webViewApp('mptest0006', { 'pages/a/a': `${bench.good}/plain.html` }),
  })
  await app.waitForText('#plain', 'Plain')
  expect(await app.sees('[data-screen]')).toBe(false)
})

test('a script tag that arrives after load connects all the same', async () => {
  bench.server.set(
    '/page.html',
    `<!doctype html><body><script>
      addEventListener('load', () => setTimeout(() => {
        const script = document.createElement('script')
        script.src = '/jssdk.js'
        document.body.append(script)
      }, 200))
    </script>`,
  )
  const app = await bench.open()
  await stillWorks(app)
  bench.server.set('/page.html', h5Page('<h1>A page</h1>', 'H5 title'))
})

test('the bar shows the page’s title, until the page sets another', async () => {
  const app = await bench.open()
  const page = await app.page()
  await app.waitForText('h1', 'H5 title')
  await page.evaluate(() => void (document.title = 'Changed'))
  await app.waitForText('h1', 'Changed')
  await callWx(page, 'setNavigationBarTitle', { title: 'Set' })
  await app.waitForText('h1', 'Set')
  await page.evaluate(() => void (document.title = 'Ignored'))
  await callWx(page, 'getNetworkType')
  expect(await app.text('h1')).toBe('Set')
})
