import { expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('asks the person, and ends as the person decides', async () => {
  const callPhone = vi.fn(async () => true)
  const { wx } = await startTestHost({ ui: { callPhone } })
  await expect(wx.makePhoneCall({ phoneNumber: '+86 (10) 1340-000,1#' })).resolves.toEqual({
    errMsg: 'makePhoneCall:ok',
  })
  expect(callPhone).toHaveBeenCalledWith('+86 (10) 1340-000,1#', expect.any(AbortSignal))
  callPhone.mockResolvedValueOnce(false)
  await expect(wx.makePhoneCall({ phoneNumber: '10086' })).rejects.toEqual({
    errMsg: 'makePhoneCall:fail cancel',
    errno: 1,
  })
})

it.each(['', '+', 'abc', '1?x', '1%20', 'tel:1', '1'.repeat(33), '1\n2'])(
  'refuses %j without a question',
  async (phoneNumber) => {
    const callPhone = vi.fn(async () => true)
    const { wx } = await startTestHost({ ui: { callPhone } })
    await expect(wx.makePhoneCall({ phoneNumber })).rejects.toEqual({
      errMsg: `makePhoneCall:fail invalid phoneNumber "${phoneNumber}"`,
    })
    expect(callPhone).not.toHaveBeenCalled()
  },
)
