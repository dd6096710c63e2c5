import { beforeEach, expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

it('tells message and stack of an error in a callback as one string, to the app and to listeners', async () => {
  const { app, wx } = await startTestHost()
  const told: string[] = []
  wx.onError((text) => void told.push(text))
  await new Promise<void>((resolve) =>
    wx.getSetting({
      success() {
        throw new Error('in success')
      },
      complete: () => resolve(),
    }),
  )
  await Promise.resolve()
  expect(told).toEqual([expect.stringMatching(/^in success\nError: in success\n/)])
  expect(app.trace.at(-1)).toBe(`App onError ${JSON.stringify(told[0])}`)
})

it('does not run in circles where onError itself throws', async () => {
  let calls = 0
  const { host } = await startTestHost({
    app: {
      app: () => ({
        onError() {
          calls++
          throw new Error('in onError')
        },
      }),
      pages: {
        'pages/home': () => ({
          onHide() {
            throw new Error('in onHide')
          },
        }),
      },
    },
  })
  host.hide()
  expect(calls).toBe(1)
})
