import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('hides the loading sign, and fails where nothing is shown', async () => {
  const { ui, wx } = await startTestHost()
  await wx.showLoading({ title: 'Loading', mask: true })
  expect(ui.shownToast()).toEqual({
    kind: 'loading',
    title: 'Loading',
    icon: 'loading',
    mask: true,
  })
  expect(await wx.hideLoading()).toEqual({ errMsg: 'hideLoading:ok' })
  expect(ui.shownToast()).toBeUndefined()
  await expect(wx.hideLoading()).rejects.toEqual({
    errMsg: "hideLoading:fail:toast can't be found",
  })
})

it('leaves a toast alone with noConflict', async () => {
  const { ui, wx } = await startTestHost()
  await wx.showToast({ title: 't' })
  await expect(wx.hideLoading({ noConflict: true })).rejects.toEqual({
    errMsg: "hideLoading:fail:toast can't be found",
  })
  expect(ui.shownToast()).toMatchObject({ kind: 'toast' })
})
