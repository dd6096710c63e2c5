import { describe, expect, it } from 'vitest'
import type { PermissionQuestion } from '../../HostUi.js'
import { startTestHost } from '../../testing/startTestHost.js'

/** A person who gives these answers one after another, then none. */
async function startWithAnswers(...answers: (boolean | undefined)[]) {
  const questions: PermissionQuestion[] = []
  const started = await startTestHost({
    app: { appJson: { permission: { 'scope.userLocation': { desc: 'to find shops' } } } },
    ui: { askPermission: async (question) => (questions.push(question), answers.shift()) },
  })
  return { ...started, questions }
}

it('asks once where the person allows it, also over a restart', async () => {
  const { host, wx, questions } = await startWithAnswers(true)
  expect(await wx.authorize({ scope: 'scope.record' })).toEqual({ errMsg: 'authorize:ok' })
  expect(await wx.authorize({ scope: 'scope.record' })).toEqual({ errMsg: 'authorize:ok' })
  expect(questions).toHaveLength(1)
  host.close()
  const after = await startTestHost({ keepsDatabase: true })
  expect(await after.wx.authorize({ scope: 'scope.record' })).toEqual({ errMsg: 'authorize:ok' })
})

it('asks once where the person denies it, and then fails at once', async () => {
  const { wx, questions } = await startWithAnswers(false, true)
  const failure = { errMsg: 'authorize:fail auth deny', errno: 103 }
  await expect(wx.authorize({ scope: 'scope.camera' })).rejects.toEqual(failure)
  await expect(wx.authorize({ scope: 'scope.camera' })).rejects.toEqual(failure)
  expect(questions).toHaveLength(1)
  const after = await startTestHost({ keepsDatabase: true })
  await expect(after.wx.authorize({ scope: 'scope.camera' })).rejects.toEqual(failure)
})

it('asks again where the dialog was closed without an answer', async () => {
  const { wx, questions } = await startWithAnswers(undefined, true)
  await expect(wx.authorize({ scope: 'scope.werun' })).rejects.toEqual({
    errMsg: 'authorize:fail authorize no response',
    errno: 104,
  })
  expect(await wx.getSetting()).toMatchObject({ authSetting: {} })
  await wx.authorize({ scope: 'scope.werun' })
  expect(questions).toHaveLength(2)
})

it('shares one dialog among calls that wait for the same scope', async () => {
  const { wx, questions } = await startWithAnswers(true)
  const together = ['scope.record', 'scope.record', 'scope.record'].map((scope) =>
    wx.authorize({ scope }),
  )
  await Promise.all(together)
  expect(questions).toHaveLength(1)
})

it('asks for each scope, user and app by itself', async () => {
  const { wx, questions } = await startWithAnswers(true, true)
  await wx.authorize({ scope: 'scope.record' })
  await wx.authorize({ scope: 'scope.camera' })
  expect(questions.map(({ scope }) => scope)).toEqual(['scope.record', 'scope.camera'])
  for (const other of [{ getUser: () => ({ id: 'other' }) }, { app: { appId: 'other' } }]) {
    const { wx: otherWx } = await startTestHost({ ...other, keepsDatabase: true })
    await expect(otherWx.authorize({ scope: 'scope.record' })).rejects.toMatchObject({ errno: 104 })
  }
})

it('says who asks and what for', async () => {
  const { wx, questions } = await startWithAnswers(true)
  await wx.authorize({ scope: 'scope.userLocation' })
  expect(questions).toEqual([
    {
      scope: 'scope.userLocation',
      appName: 'Test App',
      description: 'to find shops',
      origin: undefined,
    },
  ])
})

describe('fails without a question', () => {
  it.each(['scope.unknown', '', '__proto__', 'constructor', 'toString'])(
    'for the unknown scope %o',
    async (scope) => {
      const { wx, questions } = await startWithAnswers(true)
      await expect(wx.authorize({ scope })).rejects.toEqual({
        errMsg: 'authorize:fail invalid scope',
      })
      expect(questions).toEqual([])
    },
  )

  it('for the user’s name, which needs a button', async () => {
    const { wx, questions } = await startWithAnswers(true)
    await expect(wx.authorize({ scope: 'scope.userInfo' })).rejects.toEqual({
      errMsg: 'authorize:fail scope unauthorized',
      errno: 103,
    })
    expect(questions).toEqual([])
  })

  it('for the location where app.json does not say what for', async () => {
    const { wx } = await startTestHost({ ui: { askPermission: async () => true } })
    for (const scope of ['scope.userLocation', 'scope.userLocationBackground']) {
      await expect(wx.authorize({ scope })).rejects.toEqual({
        errMsg: 'authorize:fail require permission desc',
        errno: 102,
      })
    }
  })

  it('for the location in the background, which only the settings page allows', async () => {
    const scope = 'scope.userLocationBackground'
    const { host, wx } = await startTestHost({
      app: { appJson: { permission: { [scope]: { desc: 'to guide you' } } } },
      ui: { askPermission: async () => true },
    })
    await expect(wx.authorize({ scope })).rejects.toEqual({
      errMsg: 'authorize:fail auth deny',
      errno: 103,
    })
    await host.permissions.set(scope, true)
    expect(await wx.authorize({ scope })).toEqual({ errMsg: 'authorize:ok' })
  })
})

it.each(['scope.address', 'scope.invoice', 'scope.invoiceTitle'])(
  'succeeds without a question for %s, which is no longer asked',
  async (scope) => {
    const { wx, questions } = await startWithAnswers(false)
    expect(await wx.authorize({ scope })).toEqual({ errMsg: 'authorize:ok' })
    expect(questions).toEqual([])
  },
)
