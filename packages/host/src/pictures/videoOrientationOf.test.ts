import { expect, it } from 'vitest'
import { videoOrientationOf } from './videoOrientationOf.js'

function box(name: string, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = parts.reduce((sum, { length }) => sum + length, 8)
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, size)
  bytes.set(new TextEncoder().encode(name), 4)
  let at = 8
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A track with a matrix of these first two members. */
function track(handler: string, a: number, b: number, version = 0): Uint8Array {
  const header = new Uint8Array(version === 1 ? 96 : 84)
  const view = new DataView(header.buffer)
  view.setUint8(0, version)
  const matrix = version === 1 ? 52 : 40
  view.setInt32(matrix, a * 65536)
  view.setInt32(matrix + 4, b * 65536)
  const kind = new TextEncoder().encode(`\0\0\0\0\0\0\0\0${handler}`)
  return box('trak', box('tkhd', header), box('mdia', box('hdlr', kind)))
}

function film(...tracks: Uint8Array[]): Blob {
  return new Blob([
    box('ftyp', new Uint8Array(16)),
    box('mdat', new Uint8Array(100)),
    box('moov', ...tracks),
  ])
}

it.each([
  ['up', 1, 0],
  ['right', 0, 1],
  ['down', -1, 0],
  ['left', 0, -1],
] as const)('reads %s', async (name, a, b) => {
  expect(await videoOrientationOf(film(track('soun', 0, 1), track('vide', a, b)))).toBe(name)
  expect(await videoOrientationOf(film(track('vide', a, b, 1)))).toBe(name)
})

it('takes what it cannot read as upright', async () => {
  const endless = box('moov', box('trak', new Uint8Array(3)))
  const cut = film(track('vide', 0, 1)).slice(0, 150)
  for (const blob of [
    new Blob([]),
    new Blob(['no film at all, but text']),
    new Blob([endless]),
    cut,
  ])
    expect(await videoOrientationOf(blob)).toBe('up')
})
