import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder, writeFiles } from '../testing/temporaryFolder.js'
import { watchFolders } from './watchFolders.js'

async function watch(folder: string) {
  const seen = new Set<string>()
  const stop = await watchFolders([folder], (paths) => {
    for (const path of paths) seen.add(path.slice(folder.length + 1))
  })
  onTestFinished(stop)
  return seen
}

it('tells what changed, appeared and vanished', async () => {
  const folder = await temporaryFolder({ 'a.js': '1', 'b/b.js': '1' })
  const seen = await watch(folder)
  await writeFile(join(folder, 'a.js'), '2')
  await rm(join(folder, 'b/b.js'))
  await writeFiles(folder, { 'c/d/e.js': '1' })
  await vi.waitFor(() =>
    expect([...seen]).toEqual(expect.arrayContaining(['a.js', 'b/b.js', 'c/d/e.js'])),
  )
})

it('leaves out npm’s packages, Git, former builds and what links lead to', async () => {
  const outside = await temporaryFolder({ 'x.js': '1' })
  const folder = await temporaryFolder({
    'node_modules/p/index.js': '1',
    '.git/HEAD': '1',
    'dist/.miniview-build.json': '{}',
    'dist/index.html': '1',
    'miniprogram_npm/p/index.js': '1',
  })
  await mkdir(join(folder, 'links'))
  await symlink(outside, join(folder, 'links/out'))
  const seen = await watch(folder)
  await writeFiles(outside, { 'x.js': '2' })
  await writeFiles(folder, {
    'node_modules/p/index.js': '2',
    '.git/HEAD': '2',
    'dist/index.html': '2',
  })
  // Seen after the others were written, so the others would have been seen too.
  await writeFiles(folder, { 'miniprogram_npm/p/index.js': '2' })
  await vi.waitFor(() => expect(seen).toContain('miniprogram_npm/p/index.js'))
  // chokidar tells of the link itself when it begins.
  seen.delete('links/out')
  expect([...seen]).toEqual(['miniprogram_npm/p/index.js'])
})
