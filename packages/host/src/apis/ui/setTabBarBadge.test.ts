import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('shows four characters, and of more none; an empty text is no badge', async () => {
  const { host, wx } = await startTestHost()
  const shownFor = async (text: string) => {
    await wx.setTabBarBadge({ index: 0, text })
    return host.tabBar.look()!.list[0]!.mark
  }
  expect(await shownFor('1234')).toEqual({ kind: 'badge', text: '1234' })
  expect(await shownFor('👍👍👍👍')).toEqual({ kind: 'badge', text: '👍👍👍👍' })
  expect(await shownFor('12345')).toEqual({ kind: 'badge', text: '...' })
  expect(await shownFor('')).toBeUndefined()
})

it('shares its place with the red dot, and each is taken away by its own name', async () => {
  const { host, wx } = await startTestHost()
  const mark = () => host.tabBar.look()!.list[1]!.mark
  await wx.showTabBarRedDot({ index: 1 })
  await wx.setTabBarBadge({ index: 1, text: 'a' })
  await wx.hideTabBarRedDot({ index: 1 })
  expect(mark()).toEqual({ kind: 'badge', text: 'a' })
  await wx.removeTabBarBadge({ index: 1 })
  expect(mark()).toBeUndefined()
})
