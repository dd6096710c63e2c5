import { beforeEach, expect, it, vi } from 'vitest'
import type { Host } from '../../createHost.js'
import { shareMenus } from '../../createSharing.js'
import { startTestHost } from '../../testing/startTestHost.js'

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

/** Pages: home can be sent, `a` can also be posted, `b` says nothing. */
function startSharing() {
  const onShareAppMessage = () => {}
  return startTestHost({
    app: {
      pages: {
        'pages/home': () => ({ onShareAppMessage }),
        'pages/a': () => ({ onShareAppMessage, onShareTimeline() {} }),
        'pages/cart': () => ({ onShareTimeline() {} }),
      },
    },
  })
}

const offered = (host: Host) => shareMenus.filter((menu) => host.offersShare(menu))

it('is not needed for what a page has a function for', async () => {
  const { host, wx } = await startSharing()
  expect(offered(host)).toEqual(['shareAppMessage'])
  await wx.navigateTo({ url: '/pages/a' })
  expect(offered(host)).toEqual(['shareAppMessage', 'shareTimeline'])
  await wx.redirectTo({ url: '/pages/b' })
  expect(offered(host)).toEqual([])
})

it('offers a page without functions, and only this page', async () => {
  const { host, wx } = await startSharing()
  await wx.navigateTo({ url: '/pages/b' })
  await wx.showShareMenu({ withShareTicket: true })
  expect(offered(host)).toEqual(['shareAppMessage'])
  await wx.showShareMenu({ menus: ['shareTimeline'] })
  expect(offered(host)).toEqual(['shareAppMessage', 'shareTimeline'])
  await wx.redirectTo({ url: '/pages/b' })
  expect(offered(host)).toEqual([])
})

it('offers a post only of a page that can be sent too', async () => {
  const { host, wx } = await startSharing()
  await wx.switchTab({ url: '/pages/cart' })
  expect(offered(host)).toEqual([])
  await wx.showShareMenu()
  expect(offered(host)).toEqual(['shareAppMessage', 'shareTimeline'])
})

it('is undone by hideShareMenu, in whole or in part, until the page opens anew', async () => {
  const { host, wx } = await startSharing()
  await wx.navigateTo({ url: '/pages/a' })
  await wx.hideShareMenu({ menus: ['shareTimeline'] })
  expect(offered(host)).toEqual(['shareAppMessage'])
  await wx.hideShareMenu()
  expect(offered(host)).toEqual([])
  await wx.redirectTo({ url: '/pages/a' })
  expect(offered(host)).toEqual(['shareAppMessage', 'shareTimeline'])
})

it('fails where only the platform’s own chats could do it', async () => {
  const { host, wx } = await startSharing()
  await wx.hideShareMenu()
  for (const more of [{ isUpdatableMessage: true }, { isPrivateMessage: true }]) {
    await expect(wx.showShareMenu(more)).rejects.toEqual({
      errMsg: 'showShareMenu:fail not supported',
      errno: 100,
    })
  }
  expect(offered(host)).toEqual([])
  await wx.showShareMenu({ isPrivateMessage: false })
  expect(offered(host)).toEqual(['shareAppMessage'])
})

it('canIUse knows what there is of sharing', async () => {
  const { wx } = await startSharing()
  const ask = (names: string[]) => names.filter((name) => wx.canIUse(name))
  const there = [
    'showShareMenu.object.menus.shareTimeline',
    'showShareMenu.object.withShareTicket',
    'hideShareMenu.object.menus',
    'onCopyUrl',
    'offCopyUrl',
  ]
  expect(ask(there)).toEqual(there)
  expect(
    ask([
      'showShareMenu.object.isPrivateMessage',
      'showShareMenu.object.isUpdatableMessage',
      'updateShareMenu',
      'getShareInfo',
      'onUserCaptureScreen',
    ]),
  ).toEqual([])
})
