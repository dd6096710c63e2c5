import { expect } from 'vitest'
import { startAppServer } from '../servers/appServer.js'
import { paris } from '../apps/geolocation.js'
import type { Check, Checks } from './Check.js'
import { otherAppId } from './openSdkApp.js'

const openAddress: Check = async (page) => {
  const { app } = page
  await page.start('openAddress')
  await app.waitFor('the list', () => app.sees('dialog [data-action=add]'))
  if (!(await app.sees('dialog .entry-choose'))) {
    await app.tap('dialog [data-action=add]')
    const fields = { userName: 'Ada', telNumber: '13800000000', street: '天河路', detail: '1 号' }
    for (const [name, text] of Object.entries(fields)) {
      await app.type(`dialog input[name=${name}]`, text)
    }
    const region = { province: '440000', city: '440100', county: '440106' }
    for (const [name, value] of Object.entries(region)) {
      await (await app.element(`dialog select[name=${name}]`)).select(value)
    }
    await app.type('dialog input[name=postalCode]', '510000')
    await app.press('Enter')
    await app.element('dialog .entry-choose')
  }
  // A list gives nothing away in its first half second.
  await app.waitFor('the chosen entry', async () => {
    await app.container.evaluate(() => {
      const root = document.querySelector('mini-app')!.shadowRoot!
      root.querySelector<HTMLElement>('dialog .entry-choose')?.click()
    })
    return !(await app.sees('dialog'))
  })
  const { called, response } = await page.ended()
  expect(called).toEqual(['success', 'complete'])
  expect(response).toEqual({
    userName: 'Ada',
    telNumber: '13800000000',
    postalCode: '510000',
    provinceName: '广东省',
    cityName: '广州市',
    countryName: '天河区',
    detailInfo: '天河路1 号',
    nationalCode: '440106',
    errMsg: 'openAddress:ok',
  })
}

const chooseWXPay: Check = async (page) => {
  const { app } = page
  const shop = await startAppServer({ privateKey: page.options.merchantKey })
  try {
    const own = shop.forApp(new URL(app.container.url()).origin, page.options.appId)
    const { code } = await app.inHost((host) => host.wx.login())
    const { outTradeNo, params } = await own.order(String(code))
    const { timeStamp: timestamp, ...rest } = params
    await page.start('chooseWXPay', { ...rest, timestamp })
    expect(await app.text('dialog')).toContain('12.80')
    await app.waitFor('the armed button', async () => {
      await app.tap('[data-action=pay]').catch(() => {})
      return !(await app.sees('[data-action=pay]:not(:disabled)'))
    })
    expect(await page.ended()).toEqual({
      called: ['success', 'complete'],
      response: { errMsg: 'chooseWXPay:ok' },
    })
    expect(await own.state(outTradeNo)).toBe('SUCCESS')
  } finally {
    await shop.close()
  }
}

const launchMiniProgram: Check = async (page) => {
  const { app } = page
  await page.start('launchMiniProgram', { targetAppId: otherAppId, path: 'pages/a/a?x=1' })
  if (page.options.order === 'first') {
    // `miniview open` has one app only.
    expect(await page.ended()).toMatchObject({
      called: ['fail', 'complete'],
      response: { errMsg: 'launchMiniProgram:fail invalid appid' },
    })
    return
  }
  await app.waitFor('the other app', async () => {
    const button = '[data-screen=open-app] [data-action=open]'
    if (await app.sees(button)) await app.tap(button)
    return app.inHost((host, id) => host.app.appId === id, otherAppId)
  })
  await app.waitForPage('pages/a/a')
  expect(await app.stack()).toEqual([{ path: 'pages/a/a', query: { x: '1' } }])
  await app.inHost((host) => host.wx.navigateBackMiniProgram({}))
  await app.waitFor('this app', () =>
    app.inHost((host, id) => host.app.appId === id, page.options.appId),
  )
  expect((await page.ended()).called).toEqual(['success', 'complete'])
}

/** What the platform has beside pages: places, addresses, money, other apps. */
export const platformChecks: Checks = {
  async getLocation(page) {
    expect(await page.call('getLocation')).toMatchObject({
      called: ['success', 'complete'],
      response: { ...paris, errMsg: 'getLocation:ok' },
    })
  },
  async openLocation(page) {
    const { app } = page
    await page.start('openLocation', { ...paris, name: 'Tower', address: 'Champ de Mars' })
    await app.waitForText('dialog', 'Tower')
    await app.press('Escape')
    await app.waitFor('no map', async () => !(await app.sees('dialog')))
    expect((await page.ended()).called).toEqual(['success', 'complete'])
  },
  openAddress,
  chooseWXPay,
  launchMiniProgram,
}
