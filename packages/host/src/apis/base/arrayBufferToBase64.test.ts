import fc from 'fast-check'
import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('is the inverse of base64ToArrayBuffer, for any bytes', async () => {
  const { wx } = await startTestHost()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const base64 = wx.arrayBufferToBase64(bytes.slice().buffer)
      expect(base64).toBe(Buffer.from(bytes).toString('base64'))
      expect([...new Uint8Array(wx.base64ToArrayBuffer(base64))]).toEqual([...bytes])
    }),
  )
})

it('works for a buffer of more bytes than a function takes arguments', async () => {
  const { wx } = await startTestHost()
  const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => index)
  expect(wx.arrayBufferToBase64(bytes.buffer)).toBe(Buffer.from(bytes).toString('base64'))
})

it.each([undefined, null, 'text', 1, [1, 2], new Uint8Array(1)])('throws for %o', async (value) => {
  const { wx } = await startTestHost()
  expect(() => wx.arrayBufferToBase64(value as unknown as ArrayBuffer)).toThrow(
    new TypeError('arrayBufferToBase64:fail the parameter is no ArrayBuffer'),
  )
})
