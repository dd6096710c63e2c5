import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('updates where the shell can', async () => {
  let updates = 0
  const { wx } = await startTestHost({ ui: { updateApp: async () => (updates++, true) } })
  expect(await wx.updateWeChatApp()).toEqual({ errMsg: 'updateWeChatApp:ok' })
  expect(updates).toBe(1)
})

it('fails where the shell cannot', async () => {
  const { wx } = await startTestHost()
  await expect(wx.updateWeChatApp()).rejects.toEqual({
    errMsg: 'updateWeChatApp:fail not supported',
    errno: 100,
  })
})
