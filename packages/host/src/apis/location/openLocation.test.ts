import { expect, it, vi } from 'vitest'
import type { ShownPlace } from '../../PlaceScreens.js'
import { startTestHost } from '../../testing/startTestHost.js'

it.each([
  [undefined, 18],
  [28, 18],
  [15, 15],
  [2, 5],
  [0, 18],
])('opens a place whose scale is %s at %i', async (scale, shown) => {
  const openLocation = vi.fn(async (_place: ShownPlace) => {})
  const { wx } = await startTestHost({ ui: { openLocation } })
  const place = { latitude: 31.23, longitude: 121.47, name: 'Square', address: 'Road 1' }
  await wx.openLocation({ ...place, ...(scale !== undefined && { scale }) })
  expect(openLocation.mock.calls[0]![0]).toMatchObject({ ...place, scale: shown })
})

it('opens no place beside the earth', async () => {
  const { wx } = await startTestHost()
  await expect(wx.openLocation({ latitude: 91, longitude: 0 })).rejects.toEqual({
    errMsg: 'openLocation:fail invalid coordinates',
    errno: 101,
  })
})
