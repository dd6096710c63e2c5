import { expect, it } from 'vitest'
import { startTestHost } from '../testing/startTestHost.js'
import { useCloneableBlobs } from '../testing/useCloneableBlobs.js'
import { useFakeLocks } from '../testing/useFakeLocks.js'
import { writeTempFile } from '../testing/writeTempFile.js'
import { openFileDisk } from './openFileDisk.js'
import { openHostDatabase } from '../storage/openHostDatabase.js'

const megabyte = 1024 * 1024
useCloneableBlobs()

/** What lies on the disk of the test app, whoever made it. */
async function namesOnDisk(): Promise<string[]> {
  const database = await openHostDatabase()
  const names = await (await openFileDisk(database, 'local', 'testapp')).names()
  database?.close()
  return names
}

it('gives temp files paths that nobody guesses, with their extension', async () => {
  const { host } = await startTestHost()
  const paths = [await writeTempFile(host, 'a', 'png'), await writeTempFile(host, 'a', '../x')]
  expect(paths[0]).toMatch(/^wxfile:\/\/tmp_[\w-]{21}\.png$/)
  expect(paths[1]).toMatch(/^wxfile:\/\/tmp_[\w-]{21}$/)
})

it('shows a file when it is closed, with its type', async () => {
  const { host } = await startTestHost()
  const writer = await host.files.createTemp('.png')
  await writer.write(Uint8Array.of(1, 2))
  await writer.write(new Blob([Uint8Array.of(3)]))
  await expect(host.files.read(writer.path)).rejects.toThrow('no such file or directory')
  await writer.close()
  const blob = await host.files.read(writer.path)
  expect(blob.type).toBe('image/png')
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3))
})

it('keeps large files on the disk, whatever the chunks are', async () => {
  const { host } = await startTestHost({ fileLimits: { storage: 8 * megabyte } })
  const bytes = Uint8Array.from({ length: 3 * megabyte }, (_, index) => index % 251)
  const writer = await host.files.createTemp()
  const chunkBytes = 70_000
  let free: ArrayBuffer | undefined
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    const part = bytes.subarray(start, start + chunkBytes)
    const chunk = new Uint8Array(free ?? new ArrayBuffer(chunkBytes), 0, part.length)
    chunk.set(part)
    free = await writer.write(chunk)
  }
  await writer.close()
  expect(await namesOnDisk()).toHaveLength(1)
  const read = new Uint8Array(await (await host.files.read(writer.path)).arrayBuffer())
  expect(read.length).toBe(bytes.length)
  expect(read.every((byte, index) => byte === bytes[index])).toBe(true)
})

it('leaves nothing of a writer that was discarded', async () => {
  const { host } = await startTestHost()
  const writer = await host.files.createTemp()
  await writer.write(new Uint8Array(3 * megabyte))
  await writer.discard()
  expect(await namesOnDisk()).toEqual([])
  await expect(host.files.read(writer.path)).rejects.toThrow('no such file or directory')
})

it('forgets temp files when the run ends and keeps saved ones', async () => {
  const first = await startTestHost()
  const small = await writeTempFile(first.host, 'small')
  const large = await writeTempFile(first.host, 'x'.repeat(2 * megabyte))
  const saved = await first.wx.saveFile({
    tempFilePath: await writeTempFile(first.host, 'y'.repeat(2 * megabyte)),
  })
  first.host.close()
  const { host } = await startTestHost({ keepsDatabase: true })
  for (const path of [small, large]) {
    await expect(host.files.read(path)).rejects.toThrow(`no such file or directory, open "${path}"`)
  }
  expect(await (await host.files.read(saved.savedFilePath)).text()).toBe('y'.repeat(2 * megabyte))
})

it('collects what a crashed run left, and nothing of a run that goes on', async () => {
  const locks = useFakeLocks()
  const crashed = await startTestHost()
  await writeTempFile(crashed.host, 'x'.repeat(2 * megabyte))
  const saved = await crashed.wx.saveFile({
    tempFilePath: await writeTempFile(crashed.host, 'y'.repeat(2 * megabyte)),
  })
  const other = await startTestHost({ keepsDatabase: true })
  const living = await writeTempFile(other.host, 'z'.repeat(2 * megabyte))
  expect(await namesOnDisk()).toHaveLength(3)
  // The browser takes the lock of a tab that crashes.
  const { held = [] } = await locks.query()
  locks.crash(held.find(({ name }) => name?.startsWith('miniview:run:'))!.name!)
  const { host } = await startTestHost({ keepsDatabase: true })
  await expect.poll(namesOnDisk).toHaveLength(2)
  expect((await host.files.read(saved.savedFilePath)).size).toBe(2 * megabyte)
  expect((await other.host.files.read(living)).size).toBe(2 * megabyte)
})

it.each([
  ['another user', { getUser: () => ({ id: 'somebody else' }) }],
  ['another app', { app: { appId: 'testapp2' } }],
])('gives %s nothing', async (_name, other) => {
  const mine = await startTestHost()
  const { savedFilePath } = await mine.wx.saveFile({
    tempFilePath: await writeTempFile(mine.host, 'secret'),
  })
  mine.wx.getFileSystemManager().writeFileSync(`${mine.wx.env.USER_DATA_PATH}/a`, 'secret')
  const { host, wx } = await startTestHost({ ...other, keepsDatabase: true })
  for (const path of [savedFilePath, 'wxfile://usr/a', 'wxfile://usr/../local/testapp/a']) {
    await expect(host.files.read(path)).rejects.toThrow(
      /no such file or directory|permission denied/,
    )
  }
  expect((await wx.getSavedFileList()).fileList).toEqual([])
})

it.each([
  'blob:https://h5.example.com/0b7c0a1e',
  'https://h5.example.com/a.png',
  'javascript:alert(1)',
  'wxfile://tmp_..',
  'wxfile://other/a',
  'wxfile://usr/%2e%2e/a',
])('finds no file at %s', async (path) => {
  const { host } = await startTestHost()
  await expect(host.files.read(path)).rejects.toThrow('no such file or directory')
})

it.each(['wxfile://usr/../../a', '../../other-app/x', '/../a'])(
  'does not leave by %s',
  async (path) => {
    const { host } = await startTestHost()
    await expect(host.files.read(path)).rejects.toThrow(`permission denied, open "${path}"`)
  },
)

it('works from memory where the browser keeps nothing', async () => {
  await startTestHost()
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = () => {
    throw new DOMException('no database in private mode', 'SecurityError')
  }
  try {
    const { host, wx } = await startTestHost({ keepsDatabase: true })
    const tempFilePath = await writeTempFile(host, 'x'.repeat(2 * megabyte))
    const { savedFilePath } = await wx.saveFile({ tempFilePath })
    expect((await host.files.read(savedFilePath)).size).toBe(2 * megabyte)
  } finally {
    IDBFactory.prototype.open = open
  }
})
