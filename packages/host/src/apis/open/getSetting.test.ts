import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells only what the person was asked for', async () => {
  const answers = [true, false]
  const { wx } = await startTestHost({ ui: { askPermission: async () => answers.shift() } })
  expect(await wx.getSetting()).toEqual({ authSetting: {}, errMsg: 'getSetting:ok' })
  await wx.authorize({ scope: 'scope.record' })
  await wx.authorize({ scope: 'scope.camera' }).catch(() => {})
  expect(await wx.getSetting()).toEqual({
    authSetting: { 'scope.record': true, 'scope.camera': false },
    errMsg: 'getSetting:ok',
  })
})
