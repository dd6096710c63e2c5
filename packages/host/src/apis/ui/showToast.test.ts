import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'
import { writeTempFile } from '../../testing/writeTempFile.js'

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

it('tells the address of a picture, later for a file of the app, and none for a missing one', async () => {
  const { host, ui, wx } = await startTestHost({
    app: { program: { packageAddress: (path) => `/app${path}` } },
  })
  await wx.showToast({ title: 't', image: '../i.png' })
  expect(ui.shownToast()!.image).toBe('/app/i.png')
  await wx.showToast({ title: 't', image: await writeTempFile(host, 'picture') })
  expect(await ui.shownToast()!.image).toMatch(/^blob:/)
  await wx.showToast({ title: 't', image: 'wxfile://tmp_none' })
  expect(await ui.shownToast()!.image).toBeUndefined()
})
