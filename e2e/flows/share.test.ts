import { expect, test } from 'vitest'
import { callWx, recorded, testBench } from '../apps/openTestApp.js'

const bench = testBench()

async function openShare(app: Awaited<ReturnType<typeof bench.open>>) {
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=share]')
  await app.waitForText('.share-card', 'Shared title')
}

test('onShareAppMessage gets the page’s current address, and the card its link', async () => {
  const app = await bench.open()
  const page = await app.page()
  await page.evaluate(() => history.pushState(null, '', '/page.html?step=2#part'))
  await callWx(page, 'getNetworkType')
  await openShare(app)
  expect(await recorded(app, 'shares')).toEqual([
    { from: 'menu', webViewUrl: `${bench.good}/page.html?step=2#part` },
  ])
  const { origin } = new URL(app.container.url())
  expect(await app.text('.share-link')).toBe(`${origin}/#/pages/home/home?from=share`)
})

test('an address of another origin that the page claims is not believed', async () => {
  const app = await bench.open()
  const page = await app.page()
  await page.evaluate(
    (href) =>
      new Promise<void>((resolve) => {
        const report = { href, title: 'lie', canGoBack: false }
        window.WeixinJSBridge!.invoke('reportPage', report, () => resolve())
      }),
    `${bench.evil}/page.html`,
  )
  await openShare(app)
  expect(await recorded(app, 'shares')).toEqual([
    { from: 'menu', webViewUrl: `${bench.good}/page.html?pages/home/home` },
  ])
})
