import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('gives the page on top to the program, with the platform’s defaults', async () => {
  const asked: unknown[] = []
  const { wx } = await startTestHost({
    app: { program: { scrollPage: async ({ path }, target) => void asked.push([path, target]) } },
  })
  expect(await wx.pageScrollTo({ selector: '#a' })).toEqual({ errMsg: 'pageScrollTo:ok' })
  expect(asked).toEqual([['pages/home', { selector: '#a', offsetTop: 0, duration: 300 }]])
})

it('says so where a program has no elements', async () => {
  const { wx } = await startTestHost()
  await expect(wx.pageScrollTo({ scrollTop: 1 })).rejects.toEqual({
    errMsg: 'pageScrollTo:fail this app has no elements',
  })
})
