import { expect, test } from 'vitest'
import { callWx, testBench } from '../apps/openTestApp.js'
import { allowLocation, paris } from '../apps/geolocation.js'

const bench = testBench()

test('a page whose person denied it gets no position, by the bridge or by the browser', async () => {
  const app = await bench.open()
  await allowLocation(app, 'granted')
  await app.container.setGeolocation(paris)
  const page = await app.page()
  const calls = [callWx(page, 'getLocation'), callWx(page, 'getLocation', { type: 'gcj02' })]
  await app.text('dialog')
  const dialogs = await app.container.evaluate(
    () => document.querySelector('mini-app')!.shadowRoot!.querySelectorAll('dialog').length,
  )
  expect(dialogs).toBe(1)
  await app.tap('[data-action=deny]')
  const denied = { errMsg: 'getLocation:fail auth deny' }
  for (const answer of await Promise.all(calls)) expect(answer).toMatchObject(denied)
  expect(await app.sees('dialog')).toBe(false)

  // The browser itself refuses frames, also where it lets the container know.
  const code = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve(0),
          (error) => resolve(error.code),
        )
      }),
  )
  expect(code).toBe(1)
  expect(await callWx(page, 'chooseLocation')).toMatchObject({
    errMsg: 'chooseLocation:fail auth deny',
  })
})

test('a page that may know it gets the position without a type', async () => {
  const app = await bench.open()
  await allowLocation(app, 'granted')
  await app.container.setGeolocation({ ...paris, accuracy: 7 })
  await app.inHost((host) => host.permissions.set('scope.userLocation', true))
  expect(await callWx(await app.page(), 'getLocation', { type: 'gcj02' })).toEqual({
    ...paris,
    speed: -1,
    accuracy: 7,
    horizontalAccuracy: 7,
    altitude: 0,
    verticalAccuracy: 0,
    errMsg: 'getLocation:ok',
  })
})

test('the screen of a page goes with the page', async () => {
  const app = await bench.open()
  await allowLocation(app, 'granted')
  await app.container.setGeolocation(paris)
  await app.inHost((host) => host.permissions.set('scope.userLocation', true))
  const page = await app.page()
  void callWx(page, 'chooseLocation').catch(() => {})
  await app.text('dialog .place-coordinates')
  await app.inHost((host) => host.wx.reLaunch({ url: '/pages/other/other' }))
  await app.waitFor('the end of the screen', async () => !(await app.sees('dialog')))
})
