import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './readConfig.js'
import { temporaryFolder } from './testing/temporaryFolder.js'

it('reads the file, and takes defaults without it', async () => {
  expect(await readConfig(await temporaryFolder())).toEqual({})
  const folder = await temporaryFolder({ 'miniview.config.json': '{ "userAgent": "wechat" }' })
  expect(await readConfig(folder)).toEqual({ userAgent: 'wechat' })
})

it('says in one line what is no JSON', async () => {
  const folder = await temporaryFolder({ 'miniview.config.json': '{\n  "userAgent": \n}\n' })
  await expect(readConfig(folder)).rejects.toThrow(/^miniview\.config\.json: is no JSON: [^\n]+$/)
})

it('says what cannot be read', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'miniview.config.json'))
  await expect(readConfig(folder)).rejects.toThrow('miniview.config.json: cannot be read: EISDIR')
})
