import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('hides a toast, and fails where nothing is shown', async () => {
  const { ui, wx } = await startTestHost()
  await wx.showToast({ title: 't' })
  expect(await wx.hideToast()).toEqual({ errMsg: 'hideToast:ok' })
  expect(ui.shownToast()).toBeUndefined()
  await expect(wx.hideToast()).rejects.toEqual({ errMsg: "hideToast:fail:toast can't be found" })
})

it('hides a loading sign too, but not with noConflict', async () => {
  const { ui, wx } = await startTestHost()
  await wx.showLoading({ title: 'l' })
  await expect(wx.hideToast({ noConflict: true })).rejects.toEqual({
    errMsg: "hideToast:fail:toast can't be found",
  })
  expect(ui.shownToast()).toMatchObject({ kind: 'loading' })
  await wx.hideToast()
  expect(ui.shownToast()).toBeUndefined()
})
