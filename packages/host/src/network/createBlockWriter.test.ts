import { expect, it } from 'vitest'
import type { FileWriter } from '../files/FileStore.js'
import { createBlockWriter } from './createBlockWriter.js'

const megabyte = 1024 * 1024

/** Notes what is written; a write ends when the test says so. */
function startWriter() {
  const sizes: number[] = []
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
  let isDiscarded = false
  const writer: FileWriter = {
    path: 'wxfile://tmp_test',
    write(chunk) {
      sizes.push((chunk as Uint8Array).length)
      return new Promise((resolve, reject) => ends.push({ resolve, reject }))
    },
    close: async () => {},
    discard: async () => void (isDiscarded = true),
  }
  return { writer, sizes, ends, isDiscarded: () => isDiscarded }
}

const chunkOf = (size: number) => new Uint8Array(size)

it('writes large blocks, and reads on while one is written', async () => {
  const { writer, sizes, ends } = startWriter()
  const blocks = createBlockWriter(writer)
  for (let index = 0; index < 7; index++) await blocks.add(chunkOf(megabyte))
  expect(sizes).toEqual([4 * megabyte])
  const eighth = blocks.add(chunkOf(megabyte))
  expect(sizes).toHaveLength(1)
  ends[0]!.resolve()
  await eighth
  expect(sizes).toEqual([4 * megabyte, 4 * megabyte])
  ends[1]!.resolve()
  await blocks.add(chunkOf(3))
  const ended = blocks.end()
  await expect.poll(() => ends.length).toBe(3)
  ends[2]!.resolve()
  await ended
  expect(sizes.at(-1)).toBe(3)
})

it('keeps the order of the bytes', async () => {
  const written: number[] = []
  const { writer } = startWriter()
  writer.write = async (chunk) => void written.push(...(chunk as Uint8Array))
  const blocks = createBlockWriter(writer)
  await blocks.add(new Uint8Array([1, 2]))
  await blocks.add(new Uint8Array([3]))
  await blocks.end()
  expect(written).toEqual([1, 2, 3])
})

it('fails with what a write failed with, and forgets all', async () => {
  const { writer, ends, isDiscarded } = startWriter()
  const blocks = createBlockWriter(writer)
  await blocks.add(chunkOf(4 * megabyte))
  ends[0]!.reject(new Error('the disk is full'))
  await expect(blocks.add(chunkOf(4 * megabyte))).rejects.toThrow('the disk is full')
  await blocks.discard()
  expect(isDiscarded()).toBe(true)
})
