import * as v from 'valibot'
import { bytesOf } from '../FileEntry.js'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import { fromFileBytes } from '../fileText.js'

/** Reads a file, or `length` bytes of it from `position`, as text in an encoding or as a buffer. */
export const readFile = defineFileMethod({
  name: 'readFile',
  resultName: 'data',
  params: v.object({
    filePath: v.string(),
    encoding: v.optional(v.string()),
    position: v.optional(v.number()),
    length: v.optional(v.number()),
  }),
  args: ['filePath', 'encoding', 'position', 'length'],
  now({ filePath, encoding, position, length }, files) {
    const entry = files.entry(filePath)
    if (!entry) throw fileError.notFound(filePath, 'open')
    if (entry.kind === 'folder') throw fileError.isFolder(filePath)
    const bytes = bytesOf(entry)
    if (!bytes) throw fileError.notInMemory(filePath, 'readFile')
    const [start, end] = rangeOf(bytes.length, position, length)
    return fromFileBytes(bytes.subarray(start, end), encoding)
  },
  async later({ filePath, encoding, position, length }, files) {
    const blob = await files.read(filePath)
    const part = await blob.slice(...rangeOf(blob.size, position, length)).arrayBuffer()
    return encoding === undefined ? part : fromFileBytes(new Uint8Array(part), encoding)
  },
})

function rangeOf(
  size: number,
  position = 0,
  length = size - position,
): [start: number, end: number] {
  if (!isWithin(position, 0, size)) throw fileError.outOfRange('position')
  if (!isWithin(length, 0, size - position)) throw fileError.outOfRange('length')
  return [position, position + length]
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
