import { describe, expect, it } from 'vitest'
import type { DocumentScreens, ShownDocument } from '../../DocumentScreens.js'
import { startTestHost } from '../../testing/startTestHost.js'
import { writeTempFile } from '../../testing/writeTempFile.js'

/** A host whose person sees documents; `shown` has them. */
async function open(end: Awaited<ReturnType<DocumentScreens['openDocument']>> = 'shown') {
  const shown: ShownDocument[] = []
  const started = await startTestHost({
    ui: {
      async openDocument(document) {
        shown.push(document)
        return end
      },
    },
  })
  return { ...started, shown }
}

it('shows a file by its name, by the given type or by its content', async () => {
  const { host, wx, shown } = await open()
  wx.getFileSystemManager().writeFileSync('wxfile://usr/Plan 1.DOCX', 'text', 'utf8')
  const ok = { errMsg: 'openDocument:ok' }
  expect(await wx.openDocument({ filePath: 'wxfile://usr/Plan 1.DOCX', showMenu: true })).toEqual(
    ok,
  )
  const unnamed = await writeTempFile(host, '%PDF-1.7', '')
  await wx.openDocument({ filePath: unnamed })
  await wx.openDocument({ filePath: unnamed, fileType: 'PPT' })
  for (const part of ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml']) {
    await wx.openDocument({ filePath: await writeTempFile(host, `PK\u0003\u0004…${part}`, '') })
  }
  const pictures = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'RIFF\0\0\0\0WEBPVP8 ']
  for (const beginning of [...pictures, '<svg/>', 'PK\u0003\u0004']) {
    const bytes = Uint8Array.from(beginning, (letter) => letter.charCodeAt(0))
    await wx.openDocument({ filePath: await writeTempFile(host, bytes, '') })
  }
  expect(shown.map(({ fileName, fileType, showMenu }) => [fileName, fileType, showMenu])).toEqual([
    ['Plan 1.DOCX', 'docx', true],
    ['document.pdf', 'pdf', false],
    ['document.ppt', 'ppt', false],
    ['document.docx', 'docx', false],
    ['document.xlsx', 'xlsx', false],
    ['document.pptx', 'pptx', false],
    ['document.png', 'png', false],
    ['document.jpg', 'jpg', false],
    ['document.gif', 'gif', false],
    ['document.webp', 'webp', false],
    ['document', '', false],
    ['document', '', false],
  ])
  expect(await shown[0]!.blob.text()).toBe('text')
})

it('gives a name that ends in the type, with nothing that hides it', async () => {
  const { wx, shown } = await open()
  wx.getFileSystemManager().writeFileSync('wxfile://usr/a\u202Efdp.exe', '', 'utf8')
  await wx.openDocument({ filePath: 'wxfile://usr/a\u202Efdp.exe', fileType: 'pdf' })
  expect(shown[0]!.fileName).toBe('afdp.exe.pdf')
  await wx.openDocument({ filePath: 'wxfile://usr/a\u202Efdp.exe', fileType: '../a.pdf' })
  expect(shown[1]).toMatchObject({ fileName: 'afdp.exe', fileType: 'exe' })
})

describe('fails', () => {
  it.each([
    'wxfile://tmp_none.pdf',
    'wxfile://usr/none.pdf',
    'wxfile://usr',
    'wxfile://usr/../../a.pdf',
    '/none.pdf',
    'https://a.example/a.pdf',
    'javascript:alert(1)',
    'blob:https://a.example/1',
  ])('for %s, which is no file', async (filePath) => {
    const { wx, shown } = await open()
    await expect(wx.openDocument({ filePath, fileType: 'pdf' })).rejects.toEqual({
      errMsg: `openDocument:fail file doesn't exist`,
      errno: 1300002,
    })
    expect(shown).toEqual([])
  })

  it('where nothing shows it, and where it is closed before it is shown', async () => {
    for (const [end, failure] of [
      ['unsupported', { errMsg: 'openDocument:fail filetype not supported', errno: 1300301 }],
      ['closed', { errMsg: 'openDocument:fail cancel', errno: 1 }],
    ] as const) {
      const { host, wx, shown } = await open(end)
      const page = await writeTempFile(host, '<script>', '.html')
      await expect(wx.openDocument({ filePath: page })).rejects.toEqual(failure)
      expect(shown).toMatchObject([{ fileName: 'document.html', fileType: 'html' }])
    }
  })
})
