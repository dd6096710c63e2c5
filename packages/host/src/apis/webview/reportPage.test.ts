import { expect, it } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { pageOrigin, startTestHost } from '../../testing/startTestHost.js'

const report = { href: `${pageOrigin}/next?a=1`, title: 'Next', canGoBack: true }

it('tells address, title and history of the page', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  await page.invoke('reportPage', report)
  expect(page.webView.url()).toBe(report.href)
  expect(host.router.top()!.bar.title).toBe('Next')
  expect(await page.invoke('canGoBack')).toEqual({ ok: true, data: { canGoBack: true } })
})

it.each([
  'https://bank.example/',
  'https://h5.example.com.evil.example/',
  'javascript:1',
  'nonsense',
])('is not believed where it says to be at %s', async (href) => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  await page.invoke('reportPage', { ...report, href })
  expect(page.webView.url()).toBe(`${pageOrigin}/index.html`)
})

it('leaves the title where the document has none', async () => {
  const { host } = await startTestHost({
    app: { pageJson: { 'pages/home': { navigationBarTitleText: 'Home' } } },
  })
  const page = connectTestPage(host)
  await page.invoke('reportPage', { ...report, title: '' })
  expect(host.router.top()!.bar.title).toBe('Home')
})
