import { expect, it } from 'vitest'
import type { ActionSheet } from '../../HostUi.js'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells the chosen item', async () => {
  const shown: ActionSheet[] = []
  const { wx } = await startTestHost({
    ui: { showActionSheet: async (sheet) => (shown.push(sheet), 1) },
  })
  expect(await wx.showActionSheet({ itemList: ['a', 'b'], alertText: 'Which?' })).toEqual({
    tapIndex: 1,
    errMsg: 'showActionSheet:ok',
  })
  expect(shown).toEqual([{ itemList: ['a', 'b'], itemColor: '#000000', alertText: 'Which?' }])
})

it('tells the first item too', async () => {
  const { wx } = await startTestHost({ ui: { showActionSheet: async () => 0 } })
  expect(await wx.showActionSheet({ itemList: ['a'] })).toMatchObject({ tapIndex: 0 })
})

it('fails where the person closes it', async () => {
  const { wx } = await startTestHost()
  await expect(wx.showActionSheet({ itemList: ['a'] })).rejects.toEqual({
    errMsg: 'showActionSheet:fail cancel',
    errno: 1,
  })
})

it.each([
  [Array(7).fill('a'), 'itemList should not be large than 6'],
  [[], 'parameter.itemList should have at least 1 item'],
  [['a', 1], 'parameter.itemList[1] should be String instead of Number;'],
])('refuses %j', async (itemList, text) => {
  const { wx } = await startTestHost({ ui: { showActionSheet: async () => 0 } })
  await expect(wx.showActionSheet({ itemList: itemList as string[] })).rejects.toEqual({
    errMsg: `showActionSheet:fail parameter error: ${text}`,
    errno: 101,
  })
})
