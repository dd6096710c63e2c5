import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../testing/temporaryFolder.js'
import { checkOutputFolder, writeOutputFolder } from './outputFolder.js'

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

it('writes a build where nothing is, and the next one in its place', async () => {
  const sources = await temporaryFolder()
  const folder = join(await temporaryFolder(), 'sub/dist')
  expect(await checkOutputFolder(folder, sources)).toBe(folder)
  const first = { 'index.html': 'one', 'app/assets/old/a.png': 'a', 'app/app.js': 'app' }
  await writeOutputFolder(folder, new Map(Object.entries(first)))
  expect(await filesIn(folder)).toEqual([
    '.miniview-build.json',
    'app/app.js',
    'app/assets/old/a.png',
    'index.html',
  ])

  expect(await checkOutputFolder(folder, sources)).toBe(folder)
  await writeOutputFolder(folder, new Map([['index.html', 'two']]))
  expect(await filesIn(folder)).toEqual(['.miniview-build.json', 'index.html'])
  expect(await readdir(folder)).toEqual(['.miniview-build.json', 'index.html'])
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('two')
})

it('never takes a folder with a file that no build wrote, and leaves it as it is', async () => {
  const sources = await temporaryFolder()
  const folder = await temporaryFolder()
  await writeOutputFolder(folder, new Map([['index.html', 'one']]))
  await writeFiles(folder, { 'photos/holiday.jpg': 'mine' })
  await expect(checkOutputFolder(folder, sources)).rejects.toThrow(
    `--out ${folder} holds photos/holiday.jpg, which no build wrote`,
  )
  expect(await filesIn(folder)).toContain('photos/holiday.jpg')
})

it('knows what a build that broke off left behind', async () => {
  const sources = await temporaryFolder()
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'app'))
  // A folder stands where the second file belongs, so that writing it fails.
  await mkdir(join(folder, 'app/app.js'))
  const files = new Map([
    ['index.html', 'one'],
    ['app/app.js', 'app'],
  ])
  await expect(writeOutputFolder(folder, files)).rejects.toThrow('EISDIR')
  expect(await filesIn(folder)).toContain('index.html')
  expect(await checkOutputFolder(folder, sources)).toBe(folder)
})

it('refuses the sources, what is in them, and a link there', async () => {
  const sources = await temporaryFolder({ 'app.json': '{}' })
  const elsewhere = await temporaryFolder()
  await mkdir(join(sources, 'dist'))
  await symlink(join(sources, 'dist'), join(elsewhere, 'link'))
  for (const out of [
    sources,
    join(sources, 'dist'),
    join(sources, 'a/b'),
    join(elsewhere, 'link'),
  ]) {
    await expect(checkOutputFolder(out, sources)).rejects.toThrow('is among the sources')
  }
  // Its name only begins alike.
  expect(await checkOutputFolder(`${sources}-dist`, sources)).toBe(`${sources}-dist`)
})

it('refuses a folder around the sources, because that holds them', async () => {
  const around = await temporaryFolder({ 'app/app.json': '{}' })
  await expect(checkOutputFolder(around, join(around, 'app'))).rejects.toThrow(
    'holds app/app.json, which no build wrote',
  )
})

it('refuses a file', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'file'), '')
  await expect(checkOutputFolder(join(folder, 'file'), await temporaryFolder())).rejects.toThrow(
    'is no folder',
  )
})

it('removes nothing by a list that names files elsewhere', async () => {
  const sources = await temporaryFolder()
  const around = await temporaryFolder({ 'mine.txt': 'mine' })
  const folder = join(around, 'dist')
  await writeFiles(folder, { '.miniview-build.json': '{ "files": ["../mine.txt", 7] }' })
  await writeOutputFolder(await checkOutputFolder(folder, sources), new Map([['a', '1']]))
  expect(await readFile(join(around, 'mine.txt'), 'utf8')).toBe('mine')
})
