import { expect, it, onTestFinished, vi } from 'vitest'
import * as v from 'valibot'
import { defineApi, defineTask } from './defineApi.js'
import type { LaterApi } from './LaterApi.js'
import { connectTestPage } from './testing/connectTestPage.js'
import { startTestHost } from './testing/startTestHost.js'

type Load = LaterApi['load']

/** APIs `first` and `second`, whose code comes when a test says so; they tell what they ran with. */
function laterApis() {
  const ran: string[] = []
  const define = (name: string) =>
    defineApi({
      name,
      summary: 'An API of the test.',
      needsTap: name === 'tapped',
      params: v.object({ id: v.string() }),
      result: v.object({}),
      run: ({ id }) => (ran.push(`${name} ${id}`), {}),
    })
  const known = (name: string, load: Load): LaterApi => ({ kind: 'later', name, page: 'wx', load })
  const loading = (name: string) => {
    let arrive = () => {}
    const code = new Promise<object>((resolve) => {
      arrive = () => resolve({ [name]: define(name) })
    })
    const load = vi.fn<Load>(() => code as ReturnType<Load>)
    return { api: known(name, load), load, arrive: () => arrive() }
  }
  return { ran, define, known, loading }
}

const functionsOf = (wx: object) =>
  wx as Record<string, (options?: object) => Promise<{ errMsg: string }>>

it('runs calls in their order, each with the arguments of its own turn', async () => {
  const { ran, define, loading } = laterApis()
  const [first, second] = [loading('first'), loading('second')]
  const apis = [first.api, second.api, define('there'), { ...define('now'), atOnce: true }]
  const wx = functionsOf((await startTestHost({ apis })).wx)
  const options = { id: '1' }
  const calls = [wx['first']!(options)]
  options.id = '2'
  calls.push(wx['first']!(options), wx['second']!({ id: '3' }), wx['there']!({ id: '4' }))
  calls.push(wx['now']!({ id: '5' }))
  // What is at once waits for nobody.
  expect(ran).toEqual(['now 5'])
  second.arrive()
  await Promise.resolve()
  first.arrive()
  await Promise.all(calls)
  expect(ran).toEqual(['now 5', 'first 1', 'first 2', 'second 3', 'there 4'])
  // From now on it runs where it is called.
  void wx['second']!({ id: '6' })
  expect(ran.at(-1)).toBe('second 6')
  expect(second.load).toHaveBeenCalledOnce()
})

it('keeps the order of a page’s calls, also of what is at once for shell code', async () => {
  const { ran, define, loading } = laterApis()
  const first = loading('first')
  const now = { ...define('now'), page: 'wx' as const, atOnce: true }
  const { host } = await startTestHost({ apis: [first.api, now] })
  const page = connectTestPage(host)
  const calls = [page.invoke('first', { id: '1' }), page.invoke('now', { id: '2' })]
  await vi.waitFor(() => expect(first.load).toHaveBeenCalled())
  first.arrive()
  expect(await Promise.all(calls)).toEqual([
    { ok: true, data: {} },
    { ok: true, data: {} },
  ])
  expect(ran).toEqual(['first 1', 'now 2'])
})

it('fails where the code cannot be loaded, and asks again at the next call', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { ran, define, known } = laterApis()
  const load = vi.fn<Load>(async () => ({ first: define('first') }))
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { host, wx: shellWx } = await startTestHost({ apis: [known('first', load)] })
  const records: unknown[] = []
  host.calls.on(({ api, answer }) => records.push([api, answer.ok]))
  const wx = functionsOf(shellWx)
  await expect(wx['first']!({ id: '1' })).rejects.toEqual({
    errMsg: 'first:fail its code could not be loaded',
  })
  expect(await wx['first']!({ id: '2' })).toEqual({ errMsg: 'first:ok' })
  expect(ran).toEqual(['first 2'])
  expect(records).toEqual([
    ['first', false],
    ['first', true],
  ])
})

it('fails as late as any other call where the code never comes, and lets the others go on', async () => {
  const { ran, define, loading } = laterApis()
  const apis = [loading('first').api, define('there')]
  const wx = functionsOf((await startTestHost({ apis })).wx)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const failed = wx['first']!({ id: '1' }).catch((error: unknown) => error)
  const other = wx['there']!({ id: '2' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await failed).toEqual({ errMsg: 'first:fail timeout', errno: 5 })
  await other
  expect(ran).toEqual(['there 2'])
})

it('knows of the tap in whose turn it was called', async () => {
  const { ran, loading } = laterApis()
  const tapped = loading('tapped')
  const wx = functionsOf((await startTestHost({ apis: [tapped.api], gesture: 'require' })).wx)
  const setActive = (isActive: boolean) =>
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive } })
  setActive(true)
  const inTap = wx['tapped']!({ id: '1' })
  setActive(false)
  const without = wx['tapped']!({ id: '2' }).catch((error: unknown) => error)
  tapped.arrive()
  expect(await inTap).toEqual({ errMsg: 'tapped:ok' })
  expect(await without).toMatchObject({ errno: 102 })
  expect(ran).toEqual(['tapped 1'])
})

it('gives the task before the code is there; one that is aborted then tells the work so', async () => {
  const upload = defineTask({
    name: 'upload',
    summary: 'A task of the test.',
    params: v.object({}),
    result: v.object({ isAborted: v.boolean() }),
    task: { name: 'UploadTask', events: { Progress: v.number() } },
    run(_params, _context, task) {
      task.emit('Progress', 1)
      return { isAborted: task.signal.aborted }
    },
  })
  const known: LaterApi = {
    kind: 'later',
    name: 'upload',
    task: { name: 'TestTask', events: { Progress: true } },
    load: async () => ({ upload }),
  }
  const { wx } = await startTestHost({ apis: [known] })
  type Start = (options: object) => Record<string, (...args: unknown[]) => void>
  const start = (wx as unknown as Record<string, Start>)['upload']!
  const progress: unknown[] = []
  const answer = await new Promise((success) => {
    const task = start({ success })
    task['onProgress']!((value: unknown) => progress.push(value))
    task['abort']!()
  })
  expect(answer).toEqual({ isAborted: true, errMsg: 'upload:ok' })
  expect(progress).toEqual([1])
})
