import { describe, expect, it, vi } from 'vitest'
import type { HostUi } from '../../HostUi.js'
import type { MediaPreview } from '../../PreviewScreens.js'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'
import type { TestHostOptions } from '../../testing/startTestHost.js'
import { writeTempFile } from '../../testing/writeTempFile.js'

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2)
const ok = { errMsg: 'previewImage:ok' }

interface Shown {
  preview: MediaPreview
  signal: AbortSignal
  close(): void
}

/** A host whose person looks at pictures until the test closes them. */
async function start(options: TestHostOptions = {}) {
  const shown: Shown[] = []
  const previewMedia: HostUi['previewMedia'] = (preview, signal, opened) =>
    new Promise<void>((close) => {
      shown.push({ preview, signal, close })
      signal.addEventListener('abort', () => close())
      opened()
    })
  const started = await startTestHost({
    app: { program: { packageAddress: (path) => `https://assets.example${path}` } },
    ...options,
    ui: { previewMedia, ...options.ui },
  })
  return { ...started, shown, last: () => shown.at(-1)!.preview }
}

it('shows addresses of the web, files of the package, and files of the app', async () => {
  const { host, wx, last } = await start()
  const file = await writeTempFile(host, png, '.png')
  const urls = ['https://a.example/1.png', '/images/2.png', 'images/3.png', file]
  expect(await wx.previewImage({ urls })).toEqual(ok)
  const { media, current, showMenu, referrerPolicy } = last()
  expect(media.map(({ type }) => type)).toEqual(Array(4).fill('image'))
  expect(media.slice(0, 3).map(({ source }) => source)).toEqual([
    'https://a.example/1.png',
    'https://assets.example/images/2.png',
    'https://assets.example/images/3.png',
  ])
  const blob = media[3]!.source as Blob
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(png)
  expect({ current, showMenu, referrerPolicy }).toEqual({
    current: 0,
    showMenu: true,
    referrerPolicy: 'no-referrer',
  })
})

it('begins with the picture that is named by its address or its index', async () => {
  const { wx, last } = await start()
  const urls = ['https://a.example/1', 'https://a.example/2', 'https://a.example/1']
  for (const [current, index] of [
    ['https://a.example/2', 1],
    ['https://a.example/none', 0],
    [2, 2],
    [3, 0],
    [-1, 0],
    [0.5, 0],
  ] as const) {
    await wx.previewImage({ urls, current, showmenu: false, referrerPolicy: 'origin' })
    expect([current, last().current]).toEqual([current, index])
  }
  expect(last()).toMatchObject({ showMenu: false, referrerPolicy: 'origin' })
})

it('reads a picture to save it, by what its bytes are', async () => {
  const { host, wx, last } = await start()
  const named = `${wx.env.USER_DATA_PATH}/夏天\u202E.exe`
  wx.getFileSystemManager().writeFileSync(named, png.buffer)
  const token = await writeTempFile(host, png, '.jpg')
  const data = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`
  const vector = 'data:image/svg+xml,%3Csvg/%3E'
  await wx.previewImage({ urls: [named, token, data, vector, 'data:image/png,text'] })
  const files = await Promise.all([0, 1, 2].map((index) => last().read(index)))
  expect(files.map(({ fileName }) => fileName)).toEqual(['夏天.png', 'image.png', 'image.png'])
  for (const { blob } of files) {
    expect(blob.type).toBe('image/png')
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(png)
  }
  const { fileName, blob } = await last().read(3)
  expect([fileName, await blob.text()]).toEqual(['image.svg', '<svg/>'])
  await expect(last().read(4)).rejects.toThrow('invalid file type')
})

it('takes the place of the preview before, and closes with the app', async () => {
  const { host, wx, shown } = await start()
  await wx.previewImage({ urls: ['https://a.example/1'] })
  await wx.previewImage({ urls: ['https://a.example/2'] })
  expect(shown.map(({ signal }) => signal.aborted)).toEqual([true, false])
  host.close()
  expect(shown[1]!.signal.aborted).toBe(true)
})

it('waits until an open dialog is answered; one that waits gives way to the next', async () => {
  const nothing = () => {}
  let answer = nothing
  const { wx, shown } = await start({
    ui: {
      showModal: () => new Promise((resolve) => (answer = () => resolve({ confirm: true }))),
    },
  })
  const modal = wx.showModal({ content: 'first' })
  const first = wx.previewImage({ urls: ['https://a.example/1'] })
  const second = wx.previewImage({ urls: ['https://a.example/2'] })
  const cancelled = expect(first).rejects.toEqual({
    errMsg: 'previewImage:fail cancel',
    errno: 1,
  })
  await vi.waitFor(() => expect(answer).not.toBe(nothing))
  expect(shown).toEqual([])
  answer()
  await modal
  expect(await second).toEqual(ok)
  await cancelled
  expect(shown).toHaveLength(1)
})

describe('fails', () => {
  it('without pictures', async () => {
    const { wx } = await start()
    await expect(wx.previewImage({ urls: [] })).rejects.toEqual({
      errMsg: 'previewImage:fail parameter error: parameter.urls should have at least 1 item',
      errno: 101,
    })
  })

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://evil.example/1',
    'file:///etc/passwd',
    '//evil.example/1.png',
    ' \\\\evil.example/1.png',
    'http://a.example/1.png',
    '',
  ])('for %j', async (url) => {
    const { host, wx, shown } = await start()
    await expect(wx.previewImage({ urls: ['https://a.example/1', url] })).rejects.toEqual({
      errMsg: `previewImage:fail invalid urls[1] "${url}"`,
    })
    const answer = await connectTestPage(host).invoke('previewImage', { urls: [url] })
    expect(answer).toMatchObject({ ok: false })
    expect(shown).toEqual([])
  })

  it('for a file that is not there, or never reached the page', async () => {
    const { host, wx, shown } = await start()
    const text = 'no such file or directory, open "wxfile://tmp_none.png"'
    await expect(wx.previewImage({ urls: ['wxfile://tmp_none.png'] })).rejects.toMatchObject({
      errMsg: `previewImage:fail ${text}`,
    })
    const file = await writeTempFile(host, png, '.png')
    const answer = await connectTestPage(host).invoke('previewImage', { urls: [file] })
    expect(answer).toMatchObject({ reason: `no such file or directory, open "${file}"` })
    expect(shown).toEqual([])
  })
})

it('shows plain http in development, and the pictures in a page’s own text', async () => {
  const { host, wx, last } = await start({ development: true })
  await wx.previewImage({ urls: ['http://a.example/1.png'] })
  expect(last().media[0]!.source).toBe('http://a.example/1.png')
  const data = 'data:image/png;base64,AAAA'
  expect(await connectTestPage(host).invoke('previewImage', { urls: [data] })).toMatchObject({
    ok: true,
  })
  expect(last().media[0]!.source).toBe(data)
})
