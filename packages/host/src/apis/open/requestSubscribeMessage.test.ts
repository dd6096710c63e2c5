import { afterEach, expect, it, vi } from 'vitest'
import type { InboxMessage, SubscribeTemplatesAnswer } from '../../platform/PlatformWire.js'
import { startTestHost } from '../../testing/startTestHost.js'
import { readText, startTestServer } from '../../testing/startTestServer.js'

type Template = SubscribeTemplatesAnswer['templates'][number]

const template = (id: string, more: Partial<Template> = {}): Template => ({
  id,
  title: `Title of ${id}`,
  isBanned: false,
  ...more,
})

interface Served {
  mainSwitch?: boolean
  templates?: readonly Template[]
  messages?: InboxMessage[]
  mayGrow?: boolean
  /** A call that fails. */
  fails?: string
}

/** A platform's server with some templates, which notes what it is told. */
async function startPlatform(served: Served) {
  const told: unknown[] = []
  const { origin } = await startTestServer(async (request, response) => {
    const name = request.url!.split('/').at(-1)!
    const { tmplIds, ...params } = JSON.parse(await readText(request)) as { tmplIds: string[] }
    if (name === served.fails) {
      response.writeHead(500).end('{}')
      return
    }
    const { mainSwitch = true, templates = [], messages = [], mayGrow = false } = served
    const known = () => templates.filter(({ id }) => tmplIds.includes(id))
    const answers: Record<string, () => object> = {
      'subscribe-templates': () => ({ mainSwitch, templates: known() }),
      subscribe: () => (told.push(params), {}),
      subscriptions: () => ({
        mainSwitch,
        items: [{ id: 'a', title: 'A', choice: 'accept' }],
      }),
      inbox: () => ({ messages, mayGrow }),
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answers[name]?.() ?? {}))
  })
  return { platform: { url: origin, inboxInterval: 20 }, told }
}

afterEach(() => void vi.restoreAllMocks())

it('asks for what was not decided for good, and tells the platform', async () => {
  const templates = [
    template('a'),
    template('b', { kept: 'reject' }),
    template('c', { isBanned: true }),
  ]
  const { platform, told } = await startPlatform({ templates })
  const asked: unknown[] = []
  const { wx } = await startTestHost({
    platform,
    ui: {
      async askSubscriptions(question) {
        asked.push(question)
        return { accepted: ['a'], keeps: true }
      },
    },
  })
  expect(await wx.requestSubscribeMessage({ tmplIds: ['a', 'b', 'c'] })).toEqual({
    a: 'accept',
    b: 'reject',
    c: 'ban',
    errMsg: 'requestSubscribeMessage:ok',
  })
  expect(asked).toEqual([{ appName: 'Test App', templates: [{ id: 'a', title: 'Title of a' }] }])
  expect(told).toEqual([{ appid: 'testapp', accepted: ['a'], rejected: ['b'], keeps: true }])
})

it('asks nothing where all was decided, and filters titles that are the same', async () => {
  const templates = [
    template('a', { kept: 'accept' }),
    template('b', { title: 'Title of a', kept: 'accept' }),
  ]
  const { platform, told } = await startPlatform({ templates })
  const { wx } = await startTestHost({ platform })
  expect(await wx.requestSubscribeMessage({ tmplIds: ['a', 'b', 'x'] })).toEqual({
    a: 'accept',
    b: 'filter',
    x: 'filter',
    errMsg: 'requestSubscribeMessage:ok',
  })
  expect(told).toMatchObject([{ accepted: ['a'], rejected: [], keeps: false }])
})

it.each([
  [{}, [], 10001, "TmplIds can't be empty"],
  [{ fails: 'subscribe-templates' }, ['a'], 10002, 'Request list fail'],
  [{ fails: 'subscribe' }, ['a'], 10003, 'Request subscribe fail'],
  [{}, ['x'], 20001, 'No template data return, verify the template id exist'],
  [{}, ['a', 'b', 'c', 'd'], 20003, 'Templates count out of max bounds'],
  [{ mainSwitch: false }, ['a'], 20004, 'The main switch is switched off'],
  [{}, ['c'], 20005, 'This mini program was banned from subscribing messages'],
])('with %j fails for %j by %i', async (served, tmplIds, errCode, text) => {
  const templates = [template('a', { kept: 'accept' }), template('c', { isBanned: true })]
  const { platform } = await startPlatform({ templates, ...served })
  const { wx } = await startTestHost({ platform })
  await expect(wx.requestSubscribeMessage({ tmplIds })).rejects.toEqual({
    errMsg: `requestSubscribeMessage:fail ${text}`,
    errCode,
  })
})

it('fails where the person closes the sheet, without a tap, and without a platform', async () => {
  const { platform, told } = await startPlatform({ templates: [template('a')] })
  const { wx } = await startTestHost({ platform })
  const tmplIds = ['a']
  await expect(wx.requestSubscribeMessage({ tmplIds })).rejects.toEqual({
    errMsg: 'requestSubscribeMessage:fail cancel',
    errno: 1,
  })
  expect(told).toEqual([])
  Object.defineProperty(navigator, 'userActivation', {
    configurable: true,
    value: { isActive: false },
  })
  const strict = await startTestHost({ platform, gesture: 'require' })
  await expect(strict.wx.requestSubscribeMessage({ tmplIds })).rejects.toEqual({
    errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    errno: 102,
  })
  const alone = await startTestHost()
  await expect(alone.wx.requestSubscribeMessage({ tmplIds })).rejects.toEqual({
    errMsg: 'requestSubscribeMessage:fail not supported',
    errno: 100,
  })
})

it('tells of a message that comes while the app is open, and opens its page', async () => {
  const message = { title: 'Order', items: [], sent: 1, page: 'pages/a?id=1' }
  const messages = [{ ...message, id: 'old' }]
  const served = { messages, mayGrow: true }
  const { platform } = await startPlatform(served)
  const shown: string[] = []
  const { host } = await startTestHost({
    platform,
    ui: { showMessage: async ({ id }) => shown.push(id) > 0 },
  })
  const inbox = (await host.inbox())!
  await inbox.look()
  expect(shown).toEqual([])
  messages.push({ ...message, id: 'new' })
  await vi.waitFor(() => expect(host.router.top()?.path).toBe('pages/a'))
  expect(shown).toEqual(['new'])
  expect(inbox.messages().map(({ id }) => id)).toEqual(['new', 'old'])
  // Where no more can come, nobody looks.
  served.mayGrow = false
  // The look of the moment may have been answered before.
  await inbox.look()
  const later = vi.spyOn(window, 'setTimeout')
  await inbox.look()
  expect(later).not.toHaveBeenCalledWith(expect.any(Function), 20)
})

it('the settings have them where they are asked for', async () => {
  const { platform } = await startPlatform({})
  const { wx } = await startTestHost({ platform })
  expect(await wx.getSetting({ withSubscriptions: true })).toEqual({
    authSetting: {},
    subscriptionsSetting: { mainSwitch: true, itemSettings: { a: 'accept' } },
    errMsg: 'getSetting:ok',
  })
  expect(await wx.openSetting({ withSubscriptions: true })).toHaveProperty('subscriptionsSetting')
  expect(await wx.getSetting()).toEqual({ authSetting: {}, errMsg: 'getSetting:ok' })
})
