import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Address } from '../FormScreens.js'
import { openHostDatabase } from '../storage/openHostDatabase.js'
import { openSavedEntries } from './openSavedEntries.js'

const address = (userName: string): Address => ({
  userName,
  telNumber: '13800000000',
  provinceName: '广东省',
  cityName: '广州市',
  countyName: '天河区',
  nationalCode: '440106',
  streetName: '',
  detail: '1',
  postalCode: '',
})

beforeEach(() => void (globalThis.indexedDB = new IDBFactory()))

it.each(['a database', 'none'])(
  'keeps, changes and deletes entries of a person in %s',
  async (kind) => {
    const database = kind === 'none' ? undefined : await openHostDatabase()
    const open = openSavedEntries(database, 'ada')
    const addresses = open('address')
    const now = vi.spyOn(Date, 'now')
    now.mockReturnValue(1)
    await addresses.save(address('first'))
    now.mockReturnValue(2)
    await addresses.save(address('second'))
    const namesOf = async () => (await addresses.list()).map(({ value }) => value.userName)
    expect(await namesOf()).toEqual(['second', 'first'])
    now.mockReturnValue(3)
    const [, first] = await addresses.list()
    await addresses.save(address('changed'), first!.id)
    now.mockRestore()
    expect(await namesOf()).toEqual(['changed', 'second'])
    expect(await open('invoiceTitle').list()).toEqual([])
    await addresses.delete(first!.id)
    expect(await namesOf()).toEqual(['second'])
  },
)

it('another person sees none of them, and the same one sees all after a restart', async () => {
  const database = await openHostDatabase()
  await openSavedEntries(database, 'ada')('address').save(address('Ada'))
  expect(await openSavedEntries(database, 'lin')('address').list()).toEqual([])
  expect(await openSavedEntries(database, 'ad')('address').list()).toEqual([])
  database!.close()
  const again = await openHostDatabase()
  expect(await openSavedEntries(again, 'ada')('address').list()).toHaveLength(1)
})

it('a database of the version before keeps what it has', async () => {
  const before = await openDB('miniview', 2, {
    upgrade(database) {
      for (const name of ['storage', 'grants', 'files', 'contents'])
        database.createObjectStore(name)
    },
  })
  await before.put('storage', '"kept"', ['ada', 'app', 'key'])
  before.close()
  const database = (await openHostDatabase())!
  expect(await database.get('storage', ['ada', 'app', 'key'])).toBe('"kept"')
  await openSavedEntries(database, 'ada')('address').save(address('Ada'))
  expect(await openSavedEntries(database, 'ada')('address').list()).toHaveLength(1)
})
