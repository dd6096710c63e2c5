import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

const colors = { frontColor: '#000000', backgroundColor: '#a0c0e0' }

it('colours the page on top alone, also through a change of the theme, until it closes', async () => {
  const seen: unknown[] = []
  const { host, wx } = await startTestHost({
    app: {
      appJson: { darkmode: true, window: { navigationBarBackgroundColor: '#111111' } },
      program: { looksChanged: ({ path, json }) => void seen.push([path, json]) },
    },
  })
  const backgrounds = () => host.router.stack().map(({ json }) => json.navigationBarBackgroundColor)
  await wx.navigateTo({ url: '/pages/a' })
  await wx.setNavigationBarColor(colors)
  expect(backgrounds()).toEqual(['#111111', '#a0c0e0'])
  expect(seen).toEqual([
    ['pages/a', { navigationBarBackgroundColor: '#a0c0e0', navigationBarTextStyle: 'black' }],
  ])
  host.themeChanged('dark')
  expect(backgrounds()).toEqual(['#111111', '#a0c0e0'])
  await wx.redirectTo({ url: '/pages/a' })
  expect(backgrounds()).toEqual(['#111111', '#111111'])
})

it('takes the time and the way that it is given, and for an unknown way the straight one', async () => {
  const { host, wx } = await startTestHost()
  const transition = () => host.router.top()!.bar.transition
  await wx.setNavigationBarColor({ ...colors, animation: { duration: 400, timingFunc: 'easeIn' } })
  expect(transition()).toMatchObject({ duration: 400, easing: 'ease-in' })
  const unknown = { duration: 1, timingFunc: 'bounce' as 'linear' }
  await wx.setNavigationBarColor({ ...colors, animation: unknown })
  expect(transition()).toMatchObject({ duration: 1, easing: 'linear' })
  await wx.setNavigationBarColor(colors)
  expect(transition()).toBeUndefined()
})
