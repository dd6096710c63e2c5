import { expect, it, vi } from 'vitest'
import type { PlaceRequest } from '../../PlaceScreens.js'
import { startTestHost } from '../../testing/startTestHost.js'

const app = { appJson: { permission: { 'scope.userLocation': { desc: 'to meet' } } } }
const chosen = { name: 'Tower', address: 'Field', latitude: 48.8584, longitude: 2.2945 }

it('gives the place that the person chose, and begins where it is told to', async () => {
  const chooseLocation = vi.fn(async (_request: PlaceRequest) => chosen)
  const { wx } = await startTestHost({
    app,
    ui: { askPermission: async () => true, chooseLocation },
  })
  expect(await wx.chooseLocation({ latitude: 1, longitude: 2 })).toEqual({
    ...chosen,
    errMsg: 'chooseLocation:ok',
  })
  await wx.chooseLocation({ latitude: 91, longitude: 2 })
  await wx.chooseLocation({ latitude: 1 })
  expect(chooseLocation.mock.calls.map(([{ center }]) => center)).toEqual([
    { latitude: 1, longitude: 2 },
    undefined,
    undefined,
  ])
})

it('fails where the person leaves without one, or may not be asked', async () => {
  const { wx } = await startTestHost({ app, ui: { askPermission: async () => true } })
  await expect(wx.chooseLocation()).rejects.toEqual({
    errMsg: 'chooseLocation:fail cancel',
    errno: 1,
  })
  const denied = await startTestHost({ app, ui: { askPermission: async () => false } })
  await expect(denied.wx.chooseLocation()).rejects.toEqual({
    errMsg: 'chooseLocation:fail auth deny',
    errno: 103,
  })
})
