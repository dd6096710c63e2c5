import { expect, it } from 'vitest'
import { createFileAddresses } from './createFileAddresses.js'

it('puts one address in the place of a path, wherever it stands, and knows the way back', async () => {
  const files = createFileAddresses()
  const path = 'wxfile://tmp_a.txt'
  const data = {
    tempFilePaths: [path, 'other'],
    tempFiles: [{ path, size: 1, when: new Date(0) }],
    text: `about ${path}`,
    nothing: null,
  }
  const shown = files.addressed({ ok: true, data, files: [[path, new Blob(['a'])]] })
  const address = [...files.paths.keys()][0]!
  expect(address).toMatch(/^blob:/)
  expect(shown).toEqual({
    tempFilePaths: [address, 'other'],
    tempFiles: [{ path: address, size: 1, when: new Date(0) }],
    text: `about ${path}`,
    nothing: null,
  })
  expect(files.paths.get(address)).toBe(path)
  const again = files.addressed({ ok: true, data: { path }, files: [[path, new Blob(['a'])]] })
  expect(again).toEqual({ path: address })
})

it('leaves an answer without files as it is', () => {
  const data = { text: 'wxfile://tmp_a' }
  expect(createFileAddresses().addressed({ ok: true, data })).toBe(data)
})
