import { expect, it } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

it('shows the mini program that opened this one, with a copy of the data', async () => {
  const returned: unknown[] = []
  const returnToMiniProgram = async (data: unknown) => (returned.push(data), true)
  const { host, wx } = await startTestHost({ ui: { returnToMiniProgram } })
  const extraData = { a: 1, no: undefined }
  expect(await wx.navigateBackMiniProgram({ extraData })).toEqual({
    errMsg: 'navigateBackMiniProgram:ok',
  })
  const page = connectTestPage(host)
  await page.invoke('navigateBackMiniProgram', {})
  await page.invoke('miniProgram.navigateBackMiniProgram', { extraData: 2 })
  expect(returned).toStrictEqual([{ a: 1 }, {}, 2])
  expect(returned[0]).not.toBe(extraData)
})

it('fails where none opened it', async () => {
  const { wx } = await startTestHost()
  await expect(wx.navigateBackMiniProgram()).rejects.toEqual({
    errMsg:
      'navigateBackMiniProgram:fail current mini program was not opened by another mini program',
  })
})

const cycle: { self?: unknown } = {}
cycle.self = cycle

it.each([
  ['a cycle', cycle, 'extraData cannot be written as JSON'],
  ['a function', () => 1, 'extraData cannot be written as JSON'],
  ['more than 100 KB', 'ä'.repeat(51 * 1024), 'extraData is larger than 100 KB'],
])('hands over no %s', async (_name, extraData, reason) => {
  const { wx } = await startTestHost({ ui: { returnToMiniProgram: async () => true } })
  await expect(wx.navigateBackMiniProgram({ extraData })).rejects.toEqual({
    errMsg: `navigateBackMiniProgram:fail ${reason}`,
    errno: 101,
  })
})
