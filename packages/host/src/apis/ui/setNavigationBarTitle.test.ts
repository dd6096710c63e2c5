import { expect, it } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

it('sets the title of the page on top alone', async () => {
  const { host, wx } = await startTestHost({
    app: { appJson: { window: { navigationBarTitleText: 'App' } } },
  })
  await wx.navigateTo({ url: '/pages/a' })
  await wx.setNavigationBarTitle({ title: 'Mine' })
  expect(host.router.stack().map(({ bar }) => bar.title)).toEqual(['App', 'Mine'])
})

it('sets the title of the H5 page’s own page, and keeps it from the document’s title', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  const below = host.router.top()!
  const report = { href: 'https://h5.example.com/', canGoBack: false }
  await page.invoke('reportPage', { ...report, title: 'Document' })
  expect(below.bar.title).toBe('Document')
  await host.wx.navigateTo({ url: '/pages/a' })
  await page.invoke('setNavigationBarTitle', { title: 'Mine' })
  await page.invoke('reportPage', { ...report, title: 'Changed' })
  expect(host.router.stack().map(({ bar }) => bar.title)).toEqual(['Mine', ''])
})
