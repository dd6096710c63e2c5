import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'
import { writeTempFile } from '../../testing/writeTempFile.js'

it('changes a tab until the app closes, whatever page is shown, and its page hears the new text', async () => {
  const told: unknown[] = []
  const { host, wx } = await startTestHost({
    app: {
      pages: { 'pages/cart': () => ({ onTabItemTap: (item: unknown) => void told.push(item) }) },
      program: { packageAddress: (path) => `/app${path}` },
    },
  })
  await wx.setTabBarItem({ index: 1, text: 'Basket', iconPath: '../images/basket.png' })
  await wx.reLaunch({ url: '/pages/a' })
  expect(host.tabBar.look()!.list).toEqual([
    { pagePath: 'pages/home', text: 'Home' },
    { pagePath: 'pages/cart', text: 'Basket', iconPath: '/app/images/basket.png' },
  ])
  host.tabBar.tap(1)
  expect(told).toEqual([{ index: 1, pagePath: 'pages/cart', text: 'Basket' }])
})

it('shows addresses of the web and files of the app, and refuses files that are not there', async () => {
  const { host, wx } = await startTestHost()
  const iconPath = 'https://example.com/a.png'
  const selectedIconPath = await writeTempFile(host, 'picture')
  await wx.setTabBarItem({ index: 0, iconPath, selectedIconPath })
  const [home] = host.tabBar.look()!.list
  expect(home).toMatchObject({ iconPath, selectedIconPath: expect.stringMatching(/^blob:/) })
  await expect(wx.setTabBarItem({ index: 0, iconPath: 'wxfile://tmp_none' })).rejects.toMatchObject(
    { errMsg: expect.stringContaining('no such file or directory') },
  )
  await expect(wx.setTabBarItem({ index: 0, iconPath: '../../../a.png' })).rejects.toMatchObject({
    errMsg: expect.stringContaining('setTabBarItem:fail permission denied'),
  })
  expect(host.tabBar.look()!.list[0]).toEqual(home)
})

it('is nothing for an app that draws its own tab bar, nor for one without', async () => {
  const list = [
    { pagePath: 'pages/home', text: 'Home' },
    { pagePath: 'pages/cart', text: 'Cart' },
  ]
  for (const tabBar of [{ list, custom: true }, undefined]) {
    const { wx } = await startTestHost({ app: { appJson: { tabBar } as object } })
    await expect(wx.setTabBarItem({ index: 0 })).rejects.toEqual({
      errMsg: 'setTabBarItem:fail not TabBar page',
    })
  }
})
