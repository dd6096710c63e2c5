import { expect, it } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

async function check(...jsApiList: unknown[]) {
  const { host } = await startTestHost()
  const answer = await connectTestPage(host).invoke('checkJsApi', { jsApiList })
  return (answer as unknown as { data: { checkResult: Record<string, boolean> } }).data.checkResult
}

it('tells which functions a page may call', async () => {
  expect(await check('getStorage', 'navigateTo', 'getEnv', 'showModal', 'reportPage', 'x')).toEqual(
    {
      getStorage: true,
      navigateTo: true,
      getEnv: true,
      showModal: false,
      reportPage: false,
      x: false,
    },
  )
})

it('says false for names of the language itself, as own members', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '']
  const result = await check(...names)
  expect(Reflect.ownKeys(result)).toEqual(names)
  for (const name of names) {
    expect(Object.getOwnPropertyDescriptor(result, name)).toMatchObject({ value: false })
  }
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
})

it('says true for nothing that is no string, and survives what has no text', async () => {
  const result = await check(
    1,
    null,
    true,
    ['getStorage'],
    { toString: 1, valueOf: 1 },
    'getStorage',
  )
  expect(result['getStorage']).toBe(true)
  expect(Object.entries(result).filter(([, isThere]) => isThere)).toHaveLength(1)
})
