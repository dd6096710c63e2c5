import { expect, it } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

const enter = { referrerInfo: { appId: 'opener' } }

it('shows the mini program that opened this one, with the data', async () => {
  const returned: unknown[] = []
  const returnToMiniProgram = async (...args: unknown[]) => (returned.push(args), true)
  const { host, wx } = await startTestHost({ enter, ui: { returnToMiniProgram } })
  expect(await wx.navigateBackMiniProgram({ extraData: { a: 1 } })).toEqual({
    errMsg: 'navigateBackMiniProgram:ok',
  })
  const page = connectTestPage(host)
  await page.invoke('navigateBackMiniProgram', {})
  await page.invoke('miniProgram.navigateBackMiniProgram', { extraData: 2 })
  expect(returned).toEqual([
    ['opener', { a: 1 }],
    ['opener', {}],
    ['opener', 2],
  ])
})

it.each([
  ['nobody opened it', {}, true],
  ['the shell cannot return', enter, false],
])('fails where %s', async (_name, entered, canReturn) => {
  const { wx } = await startTestHost({
    enter: entered,
    ui: { returnToMiniProgram: async () => canReturn },
  })
  await expect(wx.navigateBackMiniProgram()).rejects.toEqual({
    errMsg:
      'navigateBackMiniProgram:fail current mini program was not opened by another mini program',
  })
})
