import { expect, test } from 'vitest'
import { sourceBench } from './sourceBench.js'

const bench = sourceBench()

const files = {
  'app.json': { pages: ['pages/a/a', 'pages/b/b'], staticPath: ['offline'] },
  'app.js': `App({ secret: 'of the app' })`,
  'offline/index.html': `<!doctype html>
    <link rel="stylesheet" href="style.css" />
    <p id="seen"></p>
    <script src="./deep/seen.js"></script>`,
  'offline/style.css': '#seen { color: rgb(1, 2, 3) }',
  'offline/deep/seen.js': `
    const seen = { origin: location.origin }
    try { seen.parent = parent.document.title } catch ({ name }) { seen.parent = name }
    seen.storage = typeof localStorage
    document.querySelector('#seen').textContent = JSON.stringify(seen)`,
  'pages/a/a.wxml': '<web-view src="file://offline/index.html?x=1#part" />',
  'pages/a/a.js': 'Page({})',
  'pages/b/b.wxml': '<web-view src="file://pages/b/page.html" />',
  'pages/b/b.js': 'Page({})',
  'pages/b/page.html': 'not in staticPath',
}

test('an offline page runs on an origin of its own, from where the host is out of reach', async () => {
  const app = await bench.open(files, { webViewOrigins: [] })
  await app.waitForText('#seen', 'origin')
  const { origin } = new URL(app.container.url())
  const seen = JSON.parse(await app.text('#seen')) as { origin: string; parent: string }
  expect(seen.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(seen.origin).not.toBe(origin)
  expect(seen.parent).toBe('SecurityError')

  const frame = app.container.frames().find((each) => each.url().startsWith(seen.origin))!
  expect(frame.url()).toBe(`${seen.origin}/offline/index.html?x=1#part`)
  expect(await frame.$eval('#seen', (node) => getComputedStyle(node).color)).toBe('rgb(1, 2, 3)')
  const fetched = await frame.evaluate(async (host) => {
    const own = await fetch('/offline/style.css')
    const source = await fetch('/app.js')
    const outside = await fetch('/offline/..%2fapp.json')
    const foreign = await fetch(`${host}/app/app.js`).catch((error: Error) => error.name)
    return [own.status, source.status, outside.status, foreign]
  }, origin)
  expect(fetched).toEqual([200, 404, 404, 'TypeError'])
  // The container's own origin has none of these pages.
  const page = await app.container.evaluate(async () => {
    const paths = [
      '/offline/index.html',
      '/app/offline/index.html',
      '/app/assets/offline/index.html',
    ]
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(page).toEqual([404, 404, 404])
})

test('a page of the package that is not in staticPath is refused', async () => {
  const app = await bench.open(files, { webViewOrigins: [] })
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  const screen = await app.text('[data-screen=refused]')
  expect(screen).toContain('file://pages/b/page.html')
  expect(screen).toContain('staticPath')
})
