import { expect, it, vi } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'
import { useFakeLocks } from '../../testing/useFakeLocks.js'

const megabyte = 1024 * 1024

it.each([
  ['a string', 'text'],
  ['a number', -0.5],
  ['NaN', Number.NaN],
  ['infinity', Number.NEGATIVE_INFINITY],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
  ['a date', new Date(1234567890)],
  ['an object', { a: [1, { b: new Date(0), c: Number.NaN }], d: null }],
  ['minus zero', -0],
  ['an invalid date', new Date(Number.NaN)],
  ['undefined inside', { a: undefined, list: [undefined, { b: undefined }] }],
  ['what looks like a mark', { '\u0000type': 'date', value: [{ '\u0000type': 1 }, new Date(5)] }],
  ['a text like the mark of types', '{"\u0000type":"date","value":0}'],
])('keeps %s with its type, also over a restart', async (_name, data) => {
  const before = await startTestHost()
  await before.wx.setStorage({ key: 'k', data })
  expect(await before.wx.getStorage({ key: 'k' })).toStrictEqual({ data, errMsg: 'getStorage:ok' })
  before.host.close()
  const after = await startTestHost({ keepsDatabase: true })
  expect(await after.wx.getStorage({ key: 'k' })).toStrictEqual({ data, errMsg: 'getStorage:ok' })
})

it('has committed when it answers', async () => {
  const first = await startTestHost()
  await first.wx.setStorage({ key: 'k', data: 1 })
  const second = await startTestHost({ keepsDatabase: true })
  expect(second.wx.getStorageSync('k')).toBe(1)
})

it('fails where the database does not commit, and has the value before again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { wx } = await startTestHost()
  await wx.setStorage({ key: 'k', data: 'before' })
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const request = put.apply(this, args)
    this.transaction.abort()
    return request
  })
  await expect(wx.setStorage({ key: 'k', data: 1 })).rejects.toEqual({
    errMsg: 'setStorage:fail the browser did not save it: AbortError',
    errno: 4,
  })
  expect(wx.getStorageSync('k')).toBe('before')
  expect(() => wx.setStorageSync('new', 1)).not.toThrow()
  await expect.poll(() => wx.getStorageInfoSync()).toMatchObject({ keys: ['k'] })
  const after = await startTestHost({ keepsDatabase: true })
  expect(after.wx.getStorageSync('k')).toBe('before')
})

it('keeps what the synchronous twin wrote', async () => {
  const { wx } = await startTestHost()
  wx.setStorageSync('k', { a: 1 })
  expect(wx.getStorageSync('k')).toEqual({ a: 1 })
  await wx.setStorage({ key: 'other', data: 1 })
  const after = await startTestHost({ keepsDatabase: true })
  expect(after.wx.getStorageSync('k')).toEqual({ a: 1 })
})

it('keeps a copy that later changes do not reach', async () => {
  const { wx } = await startTestHost()
  const data = { list: [1] }
  wx.setStorageSync('k', data)
  data.list.push(2)
  ;(wx.getStorageSync('k') as typeof data).list.push(3)
  expect(wx.getStorageSync('k')).toEqual({ list: [1] })
})

it('refuses a value above 1 MB', async () => {
  const { wx } = await startTestHost()
  const fits = 'x'.repeat(megabyte - '""k'.length)
  expect(await wx.setStorage({ key: 'k', data: fits })).toEqual({ errMsg: 'setStorage:ok' })
  await expect(wx.setStorage({ key: 'k', data: `${fits}x` })).rejects.toEqual({
    errMsg: 'setStorage:fail:entry size limit reached',
  })
  expect(() => wx.setStorageSync('k', `${fits}x`)).toThrow(
    'setStorageSync:fail:entry size limit reached',
  )
  expect(wx.getStorageSync('k')).toBe(fits)
})

it('counts bytes and not characters', async () => {
  const { wx } = await startTestHost()
  await expect(wx.setStorage({ key: 'k', data: '汉'.repeat(megabyte / 2) })).rejects.toEqual({
    errMsg: 'setStorage:fail:entry size limit reached',
  })
})

it('refuses more than 10 MB in all, and counts a replaced value once', async () => {
  const { wx } = await startTestHost()
  const data = 'x'.repeat(megabyte - 10)
  for (let key = 0; key < 10; key++) wx.setStorageSync(`k${key}`, data)
  await expect(wx.setStorage({ key: 'more', data })).rejects.toEqual({
    errMsg: 'setStorage:fail:quota reached',
  })
  expect(await wx.setStorage({ key: 'k0', data })).toEqual({ errMsg: 'setStorage:ok' })
  await wx.removeStorage({ key: 'k0' })
  expect(await wx.setStorage({ key: 'more', data })).toEqual({ errMsg: 'setStorage:ok' })
})

it('says why a value cannot be kept, and changes nothing', async () => {
  const { wx } = await startTestHost()
  wx.setStorageSync('k', 'before')
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  await expect(wx.setStorage({ key: 'k', data: cycle })).rejects.toMatchObject({
    errMsg: expect.stringMatching(/^setStorage:fail Converting circular structure/) as string,
  })
  await expect(wx.setStorage({ key: 'k', data: 1n })).rejects.toEqual({
    errMsg: 'setStorage:fail Do not know how to serialize a BigInt',
  })
  expect(() => wx.setStorageSync('k', () => {})).toThrow(
    'setStorageSync:fail a function cannot be stored',
  )
  expect(wx.getStorageSync('k')).toBe('before')
})

it.each([
  ['a function', () => {}],
  ['a symbol', Symbol('s')],
  ['a Map', new Map([[1, 2]])],
  ['a Set', new Set([1])],
  ['a RegExp', /x/],
  ['an Error', new Error('x')],
  ['an ArrayBuffer', new ArrayBuffer(2)],
  ['a DataView', new DataView(new ArrayBuffer(2))],
  ['a Uint8Array', new Uint8Array([1, 2])],
])('refuses %s at any depth, where JSON would lose it', async (name, lost) => {
  const { wx } = await startTestHost()
  const reason = `${name} cannot be stored`
  wx.setStorageSync('k', 'before')
  for (const data of [lost, { deep: { lost } }, [1, [lost]]]) {
    await expect(wx.setStorage({ key: 'k', data })).rejects.toEqual({
      errMsg: `setStorage:fail ${reason}`,
    })
    expect(() => wx.setStorageSync('k', data)).toThrow(`setStorageSync:fail ${reason}`)
  }
  expect(wx.getStorageSync('k')).toBe('before')
})

it('keeps what an object says of itself as JSON, and members of classes', async () => {
  const { wx } = await startTestHost()
  class Point {
    x = 1
  }
  wx.setStorageSync('k', [new URL('https://a.example/'), new Point()])
  expect(wx.getStorageSync('k')).toEqual(['https://a.example/', { x: 1 }])
})

it('fails to encrypt, and canIUse says so before', async () => {
  const { wx } = await startTestHost()
  const notSupported = (name: string) => ({ errMsg: `${name}:fail not supported`, errno: 100 })
  const set = { key: 'k', data: 1, encrypt: true }
  await expect(wx.setStorage(set)).rejects.toEqual(notSupported('setStorage'))
  expect(wx.getStorageInfoSync().keys).toEqual([])
  await expect(wx.getStorage({ key: 'k', encrypt: true })).rejects.toEqual(
    notSupported('getStorage'),
  )
  for (const name of ['setStorage', 'getStorage']) {
    expect(wx.canIUse(`${name}.object.key`)).toBe(true)
    expect(wx.canIUse(`${name}.object.encrypt`)).toBe(false)
  }
  expect(await wx.setStorage({ ...set, encrypt: false })).toEqual({ errMsg: 'setStorage:ok' })
  expect(await wx.getStorage({ key: 'k', encrypt: false })).toMatchObject({ data: 1 })
})

it('keeps keys that collide with a prototype, and pollutes nothing', async () => {
  const { host, wx } = await startTestHost()
  const page = connectTestPage(host)
  const data = JSON.parse(
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": 1}}',
  ) as object
  for (const key of ['__proto__', 'constructor', 'toString']) {
    expect(await page.invoke('setStorage', { key, data })).toEqual({ ok: true, data: {} })
  }
  const after = await startTestHost({ keepsDatabase: true })
  expect(after.wx.getStorageInfoSync()).toMatchObject({
    keys: ['__proto__', 'constructor', 'toString'],
  })
  const kept = after.wx.getStorageSync('__proto__') as object
  expect(Object.getPrototypeOf(kept)).toBe(Object.prototype)
  expect('polluted' in kept).toBe(false)
  expect(wx.getStorageSync('hasOwnProperty')).toBe('')
})

it('is the same store for an H5 page and the shell', async () => {
  const { host, wx } = await startTestHost()
  const page = connectTestPage(host)
  await page.invoke('setStorage', { key: 'k', data: { a: 1 } })
  expect(wx.getStorageSync('k')).toEqual({ a: 1 })
  expect(await page.invoke('getStorage', { key: 'k' })).toEqual({
    ok: true,
    data: { data: { a: 1 } },
  })
})

it('works from memory where the browser has no database', async () => {
  const { wx } = await startTestHost()
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = () => {
    throw new DOMException('no database in private mode', 'SecurityError')
  }
  try {
    const { wx: other } = await startTestHost({ keepsDatabase: true })
    expect(await other.setStorage({ key: 'k', data: 1 })).toEqual({ errMsg: 'setStorage:ok' })
    expect(other.getStorageSync('k')).toBe(1)
  } finally {
    IDBFactory.prototype.open = open
  }
  expect(wx.getStorageSync('k')).toBe('')
})

it('tells other tabs of the app, which end with the last that was committed', async () => {
  const { wx: first } = await startTestHost()
  const { wx: second } = await startTestHost({ keepsDatabase: true })
  const { wx: foreign } = await startTestHost({ app: { appId: 'testapp2' }, keepsDatabase: true })
  await first.setStorage({ key: 'k', data: 'first' })
  await expect.poll(() => second.getStorageSync('k')).toBe('first')
  await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      (turn % 2 ? first : second).setStorage({ key: 'k', data: turn }),
    ),
  )
  await expect.poll(() => first.getStorageSync('k') === second.getStorageSync('k')).toBe(true)
  const { wx: restarted } = await startTestHost({ keepsDatabase: true })
  expect(restarted.getStorageSync('k')).toBe(first.getStorageSync('k'))
  second.clearStorageSync()
  await expect.poll(() => first.getStorageInfoSync()).toMatchObject({ keys: [], currentSize: 0 })
  expect(foreign.getStorageInfoSync()).toMatchObject({ keys: [] })
})

it('keeps a value that another tab overwrote while it was written here', async () => {
  const { wx: first } = await startTestHost()
  const { wx: second } = await startTestHost({ keepsDatabase: true })
  const done = first.setStorage({ key: 'k', data: 'earlier' })
  await second.setStorage({ key: 'k', data: 'later' })
  await done
  await expect.poll(() => first.getStorageSync('k')).toBe('later')
})

it('refuses what tabs together would have too much of, and all see the same', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  useFakeLocks()
  const { wx: first } = await startTestHost()
  const { wx: second } = await startTestHost({ keepsDatabase: true })
  const data = 'x'.repeat(megabyte - 10)
  const set = (wx: typeof first, key: string) =>
    wx.setStorage({ key, data }).then(
      () => key,
      ({ errMsg }: { errMsg: string }) => errMsg,
    )
  const ends = await Promise.all(
    Array.from({ length: 8 }, (_, index) => [
      set(first, `a${index}`),
      set(second, `b${index}`),
    ]).flat(),
  )
  const kept = ends.filter((end) => end.length === 2).toSorted()
  expect(kept).toHaveLength(10)
  const refused = new Set(ends.filter((end) => end.length > 2))
  expect([...refused]).toEqual(['setStorage:fail:quota reached'])
  const keysOf = (wx: typeof first) => wx.getStorageInfoSync().keys.toSorted()
  await expect.poll(() => [keysOf(first), keysOf(second)]).toEqual([kept, kept])
  const { wx: restarted } = await startTestHost({ keepsDatabase: true })
  expect(keysOf(restarted)).toEqual(kept)
  expect(restarted.getStorageInfoSync().currentSize).toBeLessThanOrEqual(10_240)
})

it('stays usable with 100,000 keys', async () => {
  // The database of unit tests is no measure; what grows with the keys is the mirror.
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no database in private mode', 'SecurityError')
  })
  const { wx } = await startTestHost()
  const kvList = Array.from({ length: 100_000 }, (_, index) => ({ key: `k${index}`, value: index }))
  wx.batchSetStorageSync(kvList)
  for (let index = 0; index < 1000; index++) wx.setStorageSync(`k${index}`, index + 0.5)
  expect(wx.getStorageInfoSync().keys).toHaveLength(100_000)
  expect(wx.batchGetStorageSync(['k0', 'k999', 'k99999', 'none'])).toEqual([0.5, 999.5, 99_999, ''])
}, 60_000)
