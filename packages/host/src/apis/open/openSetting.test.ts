import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

function setActive(isActive: boolean) {
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive } })
}

it('lets the person change what was answered, and tells the result', async () => {
  const { wx } = await startTestHost({
    ui: {
      askPermission: async () => false,
      async openSettings({ appName, grants, change }) {
        expect(appName).toBe('Test App')
        expect([...grants]).toEqual([['scope.record', false]])
        await change('scope.record', true)
      },
    },
  })
  await wx.authorize({ scope: 'scope.record' }).catch(() => {})
  expect(await wx.openSetting()).toEqual({
    authSetting: { 'scope.record': true },
    errMsg: 'openSetting:ok',
  })
  expect(await wx.authorize({ scope: 'scope.record' })).toEqual({ errMsg: 'authorize:ok' })
})

it('runs only in a person’s tap, unless the host lets it', async () => {
  let opened = 0
  const ui = { openSettings: async () => void opened++ }
  const strict = await startTestHost({ gesture: 'require', ui })
  setActive(false)
  await expect(strict.wx.openSetting()).rejects.toEqual({
    errMsg: 'openSetting:fail can only be invoked by user TAP gesture.',
    errno: 102,
  })
  expect(opened).toBe(0)
  setActive(true)
  await strict.wx.openSetting()
  expect(opened).toBe(1)
  setActive(false)
  const { wx } = await startTestHost({ ui })
  await wx.openSetting()
  expect(opened).toBe(2)
})
