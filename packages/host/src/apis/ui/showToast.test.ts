import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('shows a toast with the platform’s defaults', async () => {
  const { ui, wx } = await startTestHost()
  expect(await wx.showToast({ title: 'Saved' })).toEqual({ errMsg: 'showToast:ok' })
  expect(ui.shownToast()).toEqual({
    kind: 'toast',
    title: 'Saved',
    icon: 'success',
    duration: 1500,
    mask: false,
  })
})

it.each(['success', 'error', 'loading', 'none'] as const)('shows the icon %s', async (icon) => {
  const { ui, wx } = await startTestHost()
  await wx.showToast({ title: 't', icon, image: '/i.png', duration: 10, mask: true })
  expect(ui.shownToast()).toMatchObject({ icon, image: '/i.png', duration: 10, mask: true })
})

it('takes an icon that it does not know for success', async () => {
  const { ui, wx } = await startTestHost()
  await wx.showToast({ title: 't', icon: 'fireworks' as 'none' })
  expect(ui.shownToast()).toMatchObject({ icon: 'success' })
})

it('takes the place of a loading sign', async () => {
  const { ui, wx } = await startTestHost()
  await wx.showLoading({ title: 'Loading' })
  await wx.showToast({ title: 'Done' })
  expect(ui.shownToast()).toMatchObject({ kind: 'toast', title: 'Done' })
})
