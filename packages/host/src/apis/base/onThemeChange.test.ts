import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells the theme after the app’s own function, until its listener is removed', async () => {
  const told: unknown[] = []
  const { host, wx } = await startTestHost({
    app: {
      appJson: { darkmode: true },
      app: () => ({ onThemeChange: (theme: unknown) => void told.push(['App', theme]) }),
    },
  })
  const listener = (theme: unknown) => void told.push(['wx', theme])
  wx.onThemeChange(listener)
  host.themeChanged('dark')
  expect(told).toEqual([
    ['App', { theme: 'dark' }],
    ['wx', { theme: 'dark' }],
  ])
  wx.offThemeChange(listener)
  host.themeChanged('light')
  expect(told).toHaveLength(3)
})

it('tells an app without darkmode nothing', async () => {
  const told: unknown[] = []
  const { host, wx } = await startTestHost()
  wx.onThemeChange((theme) => void told.push(theme))
  host.themeChanged('dark')
  expect(told).toEqual([])
})
