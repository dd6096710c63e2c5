import { serveDemo } from '@miniview/scripts/serveDemo'
import { launch, launchBrowser } from '@miniview/testing'
import { expect, test } from 'vitest'

test('the demo opens its second app from another folder, and gets data back', async () => {
  const [browser, demo] = await Promise.all([launchBrowser(), serveDemo({ port: 0, h5Port: 0 })])
  try {
    const app = await launch({ browser, url: `${demo.container}/#/pages/apps/apps` })
    await app.inShellPage((page) => void page['second']())
    await app.waitFor('the question', () => app.sees('[data-screen=open-app]'))
    expect(await app.text('[data-screen=open-app]')).toContain('“MiniView Second”')
    await app.waitFor('the second app', async () => {
      if (await app.sees('[data-screen=open-app]')) {
        await app.tap('[data-screen=open-app] [data-action=open]')
      }
      return (await app.inHost((host) => host?.app.appId)) === 'mpminiviewdemo02'
    })
    await app.waitForText('.entered', 'Hello from the demo')
    await app.tap('#add')
    await app.tap('#back')
    await app.waitForPage('pages/apps/apps')
    expect(await app.inHost(({ wx }) => wx.getEnterOptionsSync())).toMatchObject({
      scene: 1038,
      referrerInfo: { appId: 'mpminiviewdemo02', extraData: { count: 1 } },
    })
    await app.close()

    const linked = await launch({ browser, url: `${demo.container}/?app=mpminiviewdemo02` })
    await linked.waitForPage('pages/counter/counter')
    await linked.close()
  } finally {
    await browser.close()
    await demo.close()
  }
})
