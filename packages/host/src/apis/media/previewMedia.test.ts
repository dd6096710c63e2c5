import { expect, it } from 'vitest'
import type { MediaPreview } from '../../PreviewScreens.js'
import { startTestHost } from '../../testing/startTestHost.js'

async function start() {
  const shown: MediaPreview[] = []
  const { wx } = await startTestHost({
    ui: {
      async previewMedia(preview, _signal, opened) {
        shown.push(preview)
        opened()
      },
    },
  })
  return { wx, shown }
}

it('shows pictures and films', async () => {
  const { wx, shown } = await start()
  const [url, poster] = ['https://a.example/1.mp4', 'https://a.example/1.png']
  const sources = [{ url: poster }, { url, type: 'video' as const, poster }]
  expect(await wx.previewMedia({ sources, current: 1 })).toEqual({ errMsg: 'previewMedia:ok' })
  expect(shown[0]).toMatchObject({
    current: 1,
    media: [
      { type: 'image', source: poster },
      { type: 'video', source: url, poster },
    ],
  })
})

it.each([
  [[], 'parameter error: parameter.sources should have at least 1 item', 101],
  [[{}], 'parameter error: parameter.sources[0].url should be String instead of Undefined;', 101],
  [[{ url: 'javascript:alert(1)' }], 'invalid sources[0].url "javascript:alert(1)"'],
  [
    [{ url: 'https://a.example/', type: 'video', poster: 'data:text/html,' }],
    'invalid sources[0].poster "data:text/html,"',
  ],
  [[{ url: 'https://a.example/', type: 'page' }], 'invalid sources[0].type "page"'],
])('fails for %j', async (sources, reason, errno?: number) => {
  const { wx, shown } = await start()
  await expect(wx.previewMedia({ sources } as never)).rejects.toEqual({
    errMsg: `previewMedia:fail ${reason}`,
    ...(errno !== undefined && { errno }),
  })
  expect(shown).toEqual([])
})
