import { expect, it } from 'vitest'
import { digestOf } from './digestOf.js'

// The test suite of RFC 1321, appendix A.5.
it.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  [
    '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
    '57edf4a22be3c955ac49da2e2107b67a',
  ],
])('has the MD5 of %j', async (text, digest) => {
  expect(await digestOf(new Blob([text]), 'md5')).toBe(digest)
})

it.each([55, 56, 63, 64, 65, 1000])('has the MD5 of %i bytes', async (length) => {
  const { createHash } = await import('node:crypto')
  const bytes = Uint8Array.from({ length }, (_, index) => index * 7)
  const expected = createHash('md5').update(bytes).digest('hex')
  expect(await digestOf(new Blob([bytes]), 'md5')).toBe(expected)
})

it('has the SHA-1 of a text', async () => {
  expect(await digestOf(new Blob(['abc']), 'sha1')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d')
})
