import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('reads the bytes', async () => {
  const { wx } = await startTestHost()
  expect([...new Uint8Array(wx.base64ToArrayBuffer('AAEC/w=='))]).toEqual([0, 1, 2, 255])
  expect(wx.base64ToArrayBuffer('').byteLength).toBe(0)
})

it.each(['a', '!!!!', 'AAEC/w=x', undefined])('throws for %o', async (text) => {
  const { wx } = await startTestHost()
  expect(() => wx.base64ToArrayBuffer(text as string)).toThrow(
    new TypeError('base64ToArrayBuffer:fail the text is not base64'),
  )
})
