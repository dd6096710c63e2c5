import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('pulls the page on top down, and stopPullDownRefresh lets it up', async () => {
  const pulled: unknown[] = []
  const { wx } = await startTestHost({
    app: {
      program: {
        pullDown: ({ path }, isRefreshing) => void pulled.push([path, isRefreshing]),
      },
    },
  })
  expect(await wx.startPullDownRefresh()).toEqual({ errMsg: 'startPullDownRefresh:ok' })
  await wx.navigateTo({ url: '/pages/a' })
  expect(await wx.stopPullDownRefresh()).toEqual({ errMsg: 'stopPullDownRefresh:ok' })
  expect(pulled).toEqual([
    ['pages/home', true],
    ['pages/a', false],
  ])
})
