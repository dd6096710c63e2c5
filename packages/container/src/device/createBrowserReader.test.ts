import { expect, it } from 'vitest'
import { createBrowserReader } from './createBrowserReader.js'

it('tells a code in the platform’s terms, with the bytes of its text', async () => {
  const found = [{ rawValue: '二维码', format: 'qr_code' }]
  const reader = createBrowserReader({ detect: async () => found.splice(0) })
  const picture = {} as ImageData
  expect(await reader.read(picture)).toEqual({
    text: '二维码',
    format: 'QR_CODE',
    bytes: new TextEncoder().encode('二维码'),
  })
  expect(await reader.read(picture)).toBeUndefined()
})
