import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'
import { writeTempFile } from '../../testing/writeTempFile.js'

it('moves a temp file, which is dead afterwards', async () => {
  const { host, wx } = await startTestHost()
  const tempFilePath = await writeTempFile(host, 'abc', '.png')
  const before = Math.floor(Date.now() / 1000)
  const { savedFilePath } = await wx.saveFile({ tempFilePath })
  expect(savedFilePath).toMatch(/^wxfile:\/\/store_[\w-]{21}\.png$/)
  await expect(host.files.read(tempFilePath)).rejects.toThrow('no such file or directory')
  expect(await (await host.files.read(savedFilePath)).text()).toBe('abc')

  const { fileList } = await wx.getSavedFileList()
  expect(fileList).toEqual([
    { filePath: savedFilePath, size: 3, createTime: expect.any(Number) as number },
  ])
  expect(fileList[0]!.createTime).toBeGreaterThanOrEqual(before)
  expect(await wx.getSavedFileInfo({ filePath: savedFilePath })).toMatchObject({
    size: 3,
    createTime: fileList[0]!.createTime,
  })
  await wx.removeSavedFile({ filePath: savedFilePath })
  expect((await wx.getSavedFileList()).fileList).toEqual([])
  await expect(wx.removeSavedFile({ filePath: savedFilePath })).rejects.toMatchObject({
    errMsg: 'removeSavedFile:fail file not exist',
  })
})

it.each([
  ['wxfile://tmp_none', 'tempFilePath file not exist'],
  ['wxfile://store_none', 'tempFilePath file not exist'],
  ['../a', 'permission denied, open "../a"'],
])('cannot keep %s', async (tempFilePath, reason) => {
  const { wx } = await startTestHost()
  await expect(wx.saveFile({ tempFilePath })).rejects.toMatchObject({
    errMsg: `saveFile:fail ${reason}`,
  })
})

it('leaves the temp file where the browser does not keep the saved one', async () => {
  const { host, wx } = await startTestHost()
  const tempFilePath = await writeTempFile(host, 'abc')
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('disk is gone', 'UnknownError')
  }
  try {
    await expect(wx.saveFile({ tempFilePath })).rejects.toMatchObject({
      errMsg: 'saveFile:fail the browser did not save it: disk is gone',
    })
  } finally {
    IDBObjectStore.prototype.put = put
  }
  expect(await (await host.files.read(tempFilePath)).text()).toBe('abc')
  expect((await wx.getSavedFileList()).fileList).toEqual([])
})
