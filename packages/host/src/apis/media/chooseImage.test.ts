import { expect, it, vi } from 'vitest'
import type { ChosenMedia, MediaRequest } from '../../PictureScreens.js'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

const png = () => new File(['\x89PNG\r\n'], 'a.png')
const realPng = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'a')

/** A host whose person answers so; `asked` has the requests. */
async function open(answer: () => Promise<ChosenMedia | 'denied' | undefined>) {
  const asked: MediaRequest[] = []
  const started = await startTestHost({
    pictureLimits: { chooseImageCount: 4 },
    ui: {
      chooseMedia(request) {
        asked.push(request)
        return answer()
      },
    },
  })
  return { ...started, asked }
}

it('asks with the defaults of the platform, and within the limit of the shell', async () => {
  const { wx, asked } = await open(async () => ({ files: [realPng], isOriginal: true }))
  await wx.chooseImage()
  await wx.chooseImage({ count: 2.5, sizeType: ['original'], sourceType: ['camera'] })
  await wx.chooseImage({ count: -1, sizeType: [], sourceType: [] })
  expect(asked).toMatchObject([
    {
      kinds: ['image'],
      count: 4,
      sizes: ['original', 'compressed'],
      sources: ['album', 'camera'],
    },
    { count: 2, sizes: ['original'], sources: ['camera'] },
    { count: 4, sizes: ['original', 'compressed'], sources: ['album', 'camera'] },
  ])
  expect(await asked[0]!.kindOf(realPng)).toBe('image')
  expect(await asked[0]!.kindOf(png())).toBeUndefined()
})

it('believes neither names nor the count of a shell', async () => {
  const files = [png(), ...Array.from({ length: 9 }, () => realPng)]
  const { wx } = await open(async () => ({ files, isOriginal: true }))
  const { tempFilePaths } = await wx.chooseImage()
  expect(tempFilePaths).toHaveLength(4)
})

it('tells a refusal of the browser, and a value that it does not know', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { wx } = await open(async () => 'denied')
  await expect(wx.chooseImage()).rejects.toEqual({
    errMsg: 'chooseImage:fail system permission denied',
    errno: 3,
  })
  await expect(wx.chooseImage({ sourceType: ['cloud' as 'album'] })).rejects.toEqual({
    errMsg: 'chooseImage:fail invalid sourceType[0] "cloud"',
  })
})

it('keeps nothing for a page that left while the person chose', async () => {
  let choose: (answer: ChosenMedia) => void = () => {}
  const { host, asked } = await open(() => new Promise((resolve) => (choose = resolve)))
  const createTemp = vi.spyOn(host.files, 'createTemp')
  const page = connectTestPage(host)
  void page.invoke('chooseImage')
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  page.webView.close()
  choose({ files: [realPng], isOriginal: true })
  await new Promise((resolve) => setTimeout(resolve))
  expect(createTemp).not.toHaveBeenCalled()
})
