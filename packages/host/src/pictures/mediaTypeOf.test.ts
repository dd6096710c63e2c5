import { expect, it } from 'vitest'
import { mediaTypeOf } from './mediaTypeOf.js'

const bytes = (text: string) =>
  new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))])

it.each([
  ['\xFF\xD8\xFF\xE0', 'image', 'jpg'],
  ['\x89PNG\r\n\x1A\n', 'image', 'png'],
  ['GIF89a', 'image', 'gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image', 'webp'],
  ['BM\x46\0\0\0\0\0\0\0', 'image', 'bmp'],
  ['II*\0', 'image', 'tiff'],
  ['MM\0*', 'image', 'tiff'],
  ['\0\0\0\x18ftypheic', 'image', 'heic'],
  ['\0\0\0\x18ftypavif', 'image', 'avif'],
  ['\0\0\0\x18ftypisom', 'video', 'mp4'],
  ['\0\0\0\x14ftypqt  ', 'video', 'mov'],
  ['\0\0\0\x143gp', 'none', ''],
  ['\0\0\0\x14ftyp3gp4', 'video', '3gp'],
  ['\x1A\x45\xDF\xA3\x9F\x42\x82\x84webm', 'video', 'webm'],
  ['\x1A\x45\xDF\xA3\x9F\x42\x82\x88matroska', 'video', 'mkv'],
  ['RIFF\x10\0\0\0AVI LIST', 'video', 'avi'],
  ['OggS\0\x02........\x80theora', 'video', 'ogv'],
  ['\0\0\x01\xBA', 'video', 'mpg'],
  ['\0\0\0\x18ftypM4A ', 'none', ''],
  ['OggS\0\x02........OpusHead', 'none', ''],
  ['RIFF\x10\0\0\0WAVEfmt ', 'none', ''],
  ['BMW is a car', 'none', ''],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'none', ''],
  ['<html>\x89PNG', 'none', ''],
  ['', 'none', ''],
])('%j is %s %s', async (text, kind, extension) => {
  const type = await mediaTypeOf(bytes(text))
  expect([type?.kind ?? 'none', type?.extension ?? '']).toEqual([kind, extension])
})
