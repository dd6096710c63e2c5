import { createHash } from 'node:crypto'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { startTestHost } from '../testing/startTestHost.js'

/** A server of builds: what it has by path, and what was asked for, without the manifest. */
function serveBuild() {
  const files = new Map<string, string>()
  const calls: string[] = []
  const modes = new Set<string | undefined>()
  function deploy(version: string, texts: Record<string, string>, digests = texts) {
    for (const [path, text] of Object.entries(texts)) files.set(path, text)
    const entries = Object.entries(digests).map(([path, text]) => [
      path,
      createHash('sha256').update(text).digest('hex'),
    ])
    files.set('app/version.json', JSON.stringify({ version, files: Object.fromEntries(entries) }))
  }
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const path = new URL(String(input)).pathname.slice(1)
    if (path === 'app/version.json') expect(init?.cache).toBe('no-store')
    else {
      calls.push(path)
      modes.add(init?.cache)
    }
    const text = files.get(path)
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 })
  })
  return { deploy, calls, modes }
}

const build = { version: 'one', manifest: 'app/version.json' }
const reload = vi.fn()

beforeEach(() => {
  vi.restoreAllMocks()
  reload.mockReset()
  vi.spyOn(window.location, 'reload').mockImplementation(reload)
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  sessionStorage.clear()
})

/** Starts an app that writes down what its update manager tells. */
async function start(own: typeof build | null = build) {
  const heard: string[] = []
  const { host, wx } = await startTestHost({ ...(own && { build: own }) })
  onTestFinished(() => void vi.restoreAllMocks())
  const manager = wx.getUpdateManager()
  manager.onCheckForUpdate(({ hasUpdate }) => heard.push(`check ${hasUpdate}`))
  manager.onUpdateReady(({ version }) => heard.push(`ready ${version}`))
  manager.onUpdateFailed(({ version }) => heard.push(`failed ${version}`))
  const comeBack = () => {
    host.hide()
    host.show()
  }
  return { heard, manager, comeBack, wx }
}

it('without builds there is never an update', async () => {
  const { heard, manager } = await start(null)
  await vi.waitFor(() => expect(heard).toEqual(['check false']))
  manager.applyUpdate()
  expect(reload).not.toHaveBeenCalled()
  expect(vi.mocked(console.warn).mock.calls.flat().join(' ')).toContain(
    'applyUpdate:fail update is not ready',
  )
})

it('hears of a build that is deployed while it runs, loads what differs, and starts it', async () => {
  const server = serveBuild()
  server.deploy('one', { 'main.js': 'main', 'app/app.js': '1' })
  const { heard, manager, comeBack } = await start()
  await vi.waitFor(() => expect(heard).toEqual(['check false']))
  server.deploy('two', { 'main.js': 'main', 'app/app.js': '2' })
  comeBack()
  await vi.waitFor(() => expect(heard).toEqual(['check false', 'check true', 'ready two']))
  expect(server.calls).toEqual(['app/app.js'])
  expect([...server.modes]).toEqual(['reload'])
  comeBack()
  manager.applyUpdate()
  expect(reload).toHaveBeenCalledTimes(1)
  expect(heard).toHaveLength(3)
})

it('a build that is not whole yet fails, and is ready once it is', async () => {
  const server = serveBuild()
  server.deploy('two', { 'app/app.js': '1' }, { 'app/app.js': '2' })
  const { heard, comeBack } = await start()
  await vi.waitFor(() => expect(heard).toEqual(['check true', 'failed two']))
  server.deploy('two', { 'app/app.js': '2' })
  comeBack()
  await vi.waitFor(() => expect(heard.slice(2)).toEqual(['check true', 'ready two']))
})

it('does not start again and again what the server does not send', async () => {
  const server = serveBuild()
  server.deploy('two', { 'app/app.js': '2' })
  const first = await start()
  await vi.waitFor(() => expect(first.heard).toContain('ready two'))
  first.manager.applyUpdate()
  const second = await start()
  await vi.waitFor(() => expect(second.heard).toEqual(['check true', 'failed two']))
})

it('updateWeChatApp starts the newer build, and is content with the newest', async () => {
  const server = serveBuild()
  server.deploy('one', { 'app/app.js': '1' })
  const { wx } = await start()
  expect(await wx.updateWeChatApp()).toEqual({ errMsg: 'updateWeChatApp:ok' })
  expect(reload).not.toHaveBeenCalled()
  server.deploy('two', { 'app/app.js': '2' })
  expect(await wx.updateWeChatApp()).toEqual({ errMsg: 'updateWeChatApp:ok' })
  expect(reload).toHaveBeenCalledTimes(1)
})
