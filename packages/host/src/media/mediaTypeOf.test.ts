import { expect, it } from 'vitest'
import { mediaTypeOf } from './mediaTypeOf.js'

/** Bytes that characters stand for. */
function file(text: string): Blob {
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))])
}

it.each([
  ['\xff\xd8\xff\xe0', '.jpg', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', '.png', 'image/png'],
  ['GIF89a', '.gif', 'image/gif'],
  ['RIFF\x0a\0\0\0WEBPVP8 ', '.webp', 'image/webp'],
  ['BM', '.bmp', 'image/bmp'],
  ['MM\0*', '.tiff', 'image/tiff'],
  ['\0\0\0\x0aftypavif', '.avif', 'image/avif'],
  ['\0\0\0\x18ftypheic', '.heic', 'image/heic'],
  ['\0\0\0\x14ftypqt  ', '.mov', 'video/quicktime'],
  ['\0\0\0\x14ftyp3gp4', '.3gp', 'video/3gpp'],
  ['\0\0\0\x18ftypmp42', '.mp4', 'video/mp4'],
  ['\x1aE\xdf\xa3', '.webm', 'video/webm'],
  ['RIFF\0\0\0\0AVI LIST', '.avi', 'video/x-msvideo'],
])('%j is a %s', async (head, extension, mimeType) => {
  expect(await mediaTypeOf(file(`${head} and more`))).toMatchObject({ extension, mimeType })
})

it.each(['', '<svg onload="alert(1)">', '%PDF-1.7', 'MZ', 'PNG', 'RIFF\0\0\0\0WAVEfmt '])(
  '%j is neither picture nor film',
  async (head) => {
    expect(await mediaTypeOf(file(head))).toBeUndefined()
  },
)
