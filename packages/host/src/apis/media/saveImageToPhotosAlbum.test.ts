import { describe, expect, it } from 'vitest'
import type { AlbumFile } from '../../PreviewScreens.js'
import { startTestHost } from '../../testing/startTestHost.js'
import { writeTempFile } from '../../testing/writeTempFile.js'

const png = '\u0089PNG\r\n\u001a\n'
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

async function start({ allows = true, keeps = true } = {}) {
  const saved: AlbumFile[] = []
  const started = await startTestHost({
    ui: {
      askPermission: async () => allows,
      async saveToAlbum(file) {
        if (keeps) saved.push(file)
        return keeps
      },
    },
  })
  return { ...started, saved }
}

it('hands a picture over with the name of what it is', async () => {
  const { host, wx, saved } = await start()
  const filePath = await writeTempFile(host, bytesOf(`${png}1`), '.mp4')
  expect(await wx.saveImageToPhotosAlbum({ filePath })).toEqual({
    errMsg: 'saveImageToPhotosAlbum:ok',
  })
  const film = await writeTempFile(host, bytesOf('\0\0\0\x18ftypmp42'), '.png')
  expect(await wx.saveVideoToPhotosAlbum({ filePath: film })).toEqual({
    errMsg: 'saveVideoToPhotosAlbum:ok',
  })
  expect(saved.map(({ fileName, blob }) => [fileName, blob.type])).toEqual([
    ['image.png', 'image/png'],
    ['video.mp4', 'video/mp4'],
  ])
  expect(new Uint8Array(await saved[0]!.blob.arrayBuffer())).toEqual(bytesOf(`${png}1`))
})

describe('fails', () => {
  it('where the person does not allow it', async () => {
    const { host, wx, saved } = await start({ allows: false })
    const filePath = await writeTempFile(host, bytesOf(png))
    await expect(wx.saveImageToPhotosAlbum({ filePath })).rejects.toEqual({
      errMsg: 'saveImageToPhotosAlbum:fail auth deny',
      errno: 103,
    })
    expect(saved).toEqual([])
  })

  it('where the person chooses no place', async () => {
    const { host, wx } = await start({ keeps: false })
    const filePath = await writeTempFile(host, bytesOf(png))
    await expect(wx.saveImageToPhotosAlbum({ filePath })).rejects.toEqual({
      errMsg: 'saveImageToPhotosAlbum:fail cancel',
      errno: 1,
    })
  })

  it.each(['https://a.example/1.png', 'data:image/png;base64,AAAA', 'blob:https://a.example/1'])(
    'for %s, which is no file of the app',
    async (filePath) => {
      const { wx, saved } = await start()
      await expect(wx.saveImageToPhotosAlbum({ filePath })).rejects.toEqual({
        errMsg: 'saveImageToPhotosAlbum:fail invalid file type',
      })
      expect(saved).toEqual([])
    },
  )

  it('for what is something else, whatever its name says', async () => {
    const { host, wx, saved } = await start()
    const page = await writeTempFile(host, '<svg onload="alert(1)"/>', '.png')
    const picture = await writeTempFile(host, bytesOf(png), '.mp4')
    await expect(wx.saveImageToPhotosAlbum({ filePath: page })).rejects.toEqual({
      errMsg: 'saveImageToPhotosAlbum:fail invalid file type',
    })
    await expect(wx.saveVideoToPhotosAlbum({ filePath: picture })).rejects.toEqual({
      errMsg: 'saveVideoToPhotosAlbum:fail invalid file type',
    })
    expect(saved).toEqual([])
  })

  it('for a file that is not there', async () => {
    const { wx } = await start()
    await expect(wx.saveImageToPhotosAlbum({ filePath: 'wxfile://tmp_none.png' })).rejects.toEqual({
      errMsg: 'saveImageToPhotosAlbum:fail file not found',
      errno: 1300002,
    })
  })
})
