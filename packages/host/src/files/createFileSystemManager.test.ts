import { expect, it, vi } from 'vitest'
import { startTestHost } from '../testing/startTestHost.js'
import type { TestHostOptions } from '../testing/startTestHost.js'
import { useCloneableBlobs } from '../testing/useCloneableBlobs.js'
import { writeTempFile } from '../testing/writeTempFile.js'

const megabyte = 1024 * 1024
useCloneableBlobs()
const folder = 'wxfile://usr'

async function start(options: TestHostOptions = {}) {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { host, wx } = await startTestHost(options)
  return { host, wx, fs: wx.getFileSystemManager() }
}

it('keeps what either kind of function writes, over a restart', async () => {
  const { host, wx, fs } = await start()
  expect(wx.env.USER_DATA_PATH).toBe(folder)
  fs.writeFileSync(`${folder}/sync.txt`, 'é', 'utf8')
  expect(
    await fs.writeFile({ filePath: `${folder}/async.bin`, data: Uint8Array.of(1, 2).buffer }),
  ).toEqual({
    errMsg: 'writeFile:ok',
  })
  await fs.writeFile({ filePath: `${folder}/large`, data: 'x'.repeat(2 * megabyte) })
  host.close()
  const { fs: after } = await start({ keepsDatabase: true })
  expect(after.readFileSync(`${folder}/sync.txt`, 'utf8')).toBe('é')
  expect((await after.readFile({ filePath: `${folder}/async.bin`, encoding: 'hex' })).data).toBe(
    '0102',
  )
  expect(after.readFileSync(`${folder}/large`.replace('large', 'async.bin'), 'hex', 1, 1)).toBe(
    '02',
  )
  const part = await after.readFile({
    filePath: `${folder}/large`,
    encoding: 'utf8',
    position: 2 * megabyte - 1,
  })
  expect(part.data).toBe('x')
  expect(after.statSync(`${folder}/large`)).toMatchObject({ size: 2 * megabyte })
})

it('calls back, and lets the other functions wait for nothing', async () => {
  const { fs } = await start()
  const told = await new Promise((complete) =>
    fs.writeFile({ filePath: `${folder}/a`, data: '1', complete }),
  )
  expect(told).toEqual({ errMsg: 'writeFile:ok' })
  const failed = await new Promise((fail) => fs.readFile({ filePath: `${folder}/b`, fail }))
  expect(failed).toEqual({
    errMsg: `readFile:fail no such file or directory, open "${folder}/b"`,
    errno: 1300002,
  })
})

it('appends in the order of the calls, to small and large files', async () => {
  const { fs } = await start()
  const filePath = `${folder}/log`
  await fs.writeFile({ filePath, data: 'a'.repeat(megabyte) })
  await Promise.all(['1', '2', '3'].map((data) => fs.appendFile({ filePath, data })))
  const { data } = await fs.readFile({ filePath, encoding: 'utf8', position: megabyte - 1 })
  expect(data).toBe('a123')
  fs.writeFileSync(`${folder}/small`, 'a')
  fs.appendFileSync(`${folder}/small`, 'b')
  expect(fs.readFileSync(`${folder}/small`, 'utf8')).toBe('ab')
})

it('arranges folders', async () => {
  const { fs } = await start()
  fs.mkdirSync(`${folder}/a/b/c`, true)
  fs.writeFileSync(`${folder}/a/b/file`, '12')
  fs.writeFileSync(`${folder}/a/x`, '1')
  expect(fs.readdirSync(`${folder}/a`)).toEqual(['b', 'x'])
  const { stats } = await fs.stat({ path: `${folder}/a`, recursive: true })
  const listed = (stats as { path: string; stats: { size: number } }[]).map(
    ({ path, stats: { size } }) => [path, size],
  )
  expect(listed).toEqual([
    ['/', 0],
    ['/b', 0],
    ['/b/c', 0],
    ['/b/file', 2],
    ['/x', 1],
  ])
  const facts = fs.statSync(`${folder}/a/x`) as {
    isFile(): boolean
    isDirectory(): boolean
    lastModifiedTime: number
  }
  expect([facts.isFile(), facts.isDirectory()]).toEqual([true, false])
  expect(Math.abs(facts.lastModifiedTime - Date.now() / 1000)).toBeLessThan(60)
  await fs.rename({ oldPath: `${folder}/a/b`, newPath: `${folder}/moved` })
  expect(fs.readdirSync(folder)).toEqual(['a', 'moved'])
  expect(fs.readFileSync(`${folder}/moved/file`, 'utf8')).toBe('12')
  await fs.rmdir({ dirPath: `${folder}/moved`, recursive: true })
  expect(fs.readdirSync(folder)).toEqual(['a'])
  fs.unlinkSync(`${folder}/a/x`)
  fs.rmdirSync(`${folder}/a`)
  expect(fs.readdirSync(folder)).toEqual([])
})

it('copies without sharing later changes', async () => {
  const { host, fs } = await start()
  const temp = await writeTempFile(host, 'x'.repeat(2 * megabyte))
  await fs.copyFile({ srcPath: temp, destPath: `${folder}/copy` })
  await fs.copyFile({ srcPath: `${folder}/copy`, destPath: `${folder}/second` })
  await fs.truncate({ filePath: `${folder}/copy`, length: 3 })
  expect((await fs.readFile({ filePath: `${folder}/copy`, encoding: 'utf8' })).data).toBe('xxx')
  fs.unlinkSync(temp)
  expect((await host.files.read(`${folder}/second`)).size).toBe(2 * megabyte)
  fs.truncateSync(`${folder}/copy`, 5)
  expect(fs.readFileSync(`${folder}/copy`, 'hex')).toBe('7878780000')
})

it('tells size and digest', async () => {
  const { host, fs } = await start()
  const filePath = await writeTempFile(host, 'abc')
  expect(await fs.getFileInfo({ filePath })).toEqual({
    size: 3,
    digest: '900150983cd24fb0d6963f7d28e17f72',
    errMsg: 'getFileInfo:ok',
  })
})

it('saves a temp file under a user path', async () => {
  const { host, fs } = await start()
  const tempFilePath = await writeTempFile(host, 'abc')
  const saved = fs.saveFileSync(tempFilePath, `${folder}/kept.txt`)
  expect(saved).toBe(`${folder}/kept.txt`)
  expect(fs.readFileSync(saved, 'utf8')).toBe('abc')
  expect(() => fs.accessSync(tempFilePath)).toThrow('accessSync:fail no such file or directory')
  expect((await fs.getSavedFileList()).fileList).toEqual([])
})

it('reads files of the package and writes none', async () => {
  const { fs } = await start({
    app: { program: { packageAddress: (path) => `data:text/plain,${path}` } },
  })
  const { data } = await fs.readFile({ filePath: 'data/a.json', encoding: 'utf8' })
  expect(data).toBe('/data/a.json')
  await expect(fs.writeFile({ filePath: '/data/a.json', data: '' })).rejects.toMatchObject({
    errMsg: 'writeFile:fail permission denied, open "/data/a.json"',
    errno: 1300013,
  })
})

it('reaches no large file synchronously, and says what does', async () => {
  const { fs } = await start()
  const filePath = `${folder}/large`
  await fs.writeFile({ filePath, data: 'x'.repeat(megabyte + 1) })
  const text = `"${filePath}" is not in memory, where synchronous functions find files; call `
  expect(() => fs.readFileSync(filePath)).toThrow(`readFileSync:fail ${text}readFile`)
  expect(() => fs.appendFileSync(filePath, 'x')).toThrow(`appendFileSync:fail ${text}appendFile`)
  expect(() => fs.writeFileSync(filePath, 'x'.repeat(megabyte + 1))).toThrow(
    `writeFileSync:fail ${text}writeFile`,
  )
  expect(() => fs.truncateSync(filePath)).toThrow(`truncateSync:fail ${text}truncate`)
  fs.unlinkSync(filePath)
  expect(fs.readdirSync(folder)).toEqual([])
})

it('refuses what is more than the storage holds, and changes nothing', async () => {
  const { host, wx, fs } = await start({ fileLimits: { storage: 3 * megabyte } })
  const full = 'the maximum size of the file storage limit is exceeded'
  await fs.writeFile({ filePath: `${folder}/a`, data: 'x'.repeat(2 * megabyte) })
  const tempFilePath = await writeTempFile(host, 'y'.repeat(megabyte + 1))
  await expect(wx.saveFile({ tempFilePath })).rejects.toEqual({
    errMsg: `saveFile:fail ${full}`,
    errno: 1300202,
  })
  expect((await host.files.read(tempFilePath)).size).toBe(megabyte + 1)
  await expect(
    fs.writeFile({ filePath: `${folder}/b`, data: 'x'.repeat(2 * megabyte) }),
  ).rejects.toMatchObject({ errMsg: `writeFile:fail ${full}` })
  await expect(
    fs.copyFile({ srcPath: `${folder}/a`, destPath: `${folder}/b` }),
  ).rejects.toMatchObject({ errMsg: `copyFile:fail ${full}` })
  // What takes the place of itself needs no more room.
  await fs.writeFile({ filePath: `${folder}/a`, data: 'z'.repeat(3 * megabyte) })
  expect(fs.readdirSync(folder)).toEqual(['a'])
})

const missing = `${folder}/none`
it.each([
  ['accessSync', [missing], `no such file or directory "${missing}"`],
  ['statSync', [missing], `no such file or directory "${missing}"`],
  ['readFileSync', [missing], `no such file or directory, open "${missing}"`],
  [
    'readFileSync',
    [`${folder}/folder`],
    `illegal operation on a directory, open "${folder}/folder"`,
  ],
  ['readFileSync', [`${folder}/file`, 'utf8', 4], 'the value of "position" is out of range'],
  ['readFileSync', [`${folder}/file`, 'utf8', 1, 9], 'the value of "length" is out of range'],
  ['readFileSync', [`${folder}/file`, 'klingon'], 'invalid encoding'],
  ['readFileSync', [1], 'parameter error: parameter.filePath should be String instead of Number;'],
  ['writeFileSync', [`${missing}/a`, ''], `no such file or directory, open "${missing}/a"`],
  [
    'writeFileSync',
    [`${folder}/folder`, ''],
    `illegal operation on a directory, open "${folder}/folder"`,
  ],
  ['writeFileSync', ['wxfile://tmp_a', ''], 'permission denied, open "wxfile://tmp_a"'],
  ['writeFileSync', [folder, ''], `permission denied, open "${folder}"`],
  ['writeFileSync', [`${folder}/file`, { a: 1 }], 'invalid data'],
  ['appendFileSync', [missing, ''], `no such file or directory, open "${missing}"`],
  [
    'appendFileSync',
    [`${folder}/folder`, ''],
    `illegal operation on a directory, open "${folder}/folder"`,
  ],
  ['truncateSync', [missing], `no such file or directory, open "${missing}"`],
  ['truncateSync', [`${folder}/file`, -1], 'the value of "length" is out of range'],
  [
    'copyFileSync',
    [missing, `${folder}/a`],
    `no such file or directory, copyFile "${missing}" -> "${folder}/a"`,
  ],
  [
    'copyFileSync',
    [`${folder}/file`, '/a'],
    `permission denied, copyFile "${folder}/file" -> "/a"`,
  ],
  [
    'renameSync',
    [missing, `${folder}/a`],
    `no such file or directory, rename "${missing}" -> "${folder}/a"`,
  ],
  ['renameSync', [`${folder}/file`, '/a'], `permission denied, rename "${folder}/file" -> "/a"`],
  [
    'renameSync',
    [`${folder}/folder`, `${folder}/folder/in`],
    `illegal operation on a directory, rename "${folder}/folder" -> "${folder}/folder/in"`,
  ],
  ['unlinkSync', [missing], `no such file or directory "${missing}"`],
  ['unlinkSync', [`${folder}/folder`], `operation not permitted, unlink "${folder}/folder"`],
  ['unlinkSync', ['/app.json'], 'permission denied, open "/app.json"'],
  ['mkdirSync', [`${folder}/folder`], `file already exists "${folder}/folder"`],
  ['mkdirSync', [`${missing}/a`], `no such file or directory "${missing}/a"`],
  ['mkdirSync', ['/a'], 'permission denied, open "/a"'],
  ['rmdirSync', [missing], `no such file or directory "${missing}"`],
  ['rmdirSync', [`${folder}/folder`], 'directory not empty'],
  ['rmdirSync', [`${folder}/file`], `not a directory "${folder}/file"`],
  ['readdirSync', [missing], `no such file or directory "${missing}"`],
  ['readdirSync', [`${folder}/file`], `not a directory "${folder}/file"`],
  ['saveFileSync', ['wxfile://tmp_none'], 'tempFilePath file not exist'],
  ['saveFileSync', ['wxfile://tmp_none', '/a'], 'permission denied, open "/a"'],
  ['saveFileSync', ['wxfile://tmp_none', `${missing}/a`], `no such file or directory "${missing}"`],
])('%s(%j) fails with the platform’s text', async (name, args, text) => {
  const { wx, fs } = await start()
  fs.mkdirSync(`${folder}/folder`)
  fs.writeFileSync(`${folder}/folder/inner`, '')
  fs.writeFileSync(`${folder}/file`, '123')
  const functions = wx.getFileSystemManager() as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >
  expect(() => functions[name]!(...args)).toThrow(
    expect.objectContaining({ message: `${name}:fail ${text}` }) as Error,
  )
})

it('says what is not saved', async () => {
  const { wx, fs } = await start()
  await expect(fs.removeSavedFile({ filePath: `${folder}/a` })).rejects.toMatchObject({
    errMsg: 'removeSavedFile:fail file not exist',
  })
  await expect(fs.getFileInfo({ filePath: missing })).rejects.toMatchObject({
    errMsg: 'getFileInfo:fail file not exist',
  })
  await expect(wx.getSavedFileInfo({ filePath: missing })).rejects.toMatchObject({
    errMsg: 'getSavedFileInfo:fail file not exist',
  })
})
