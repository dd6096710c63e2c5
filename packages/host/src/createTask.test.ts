import * as v from 'valibot'
import { expect, it } from 'vitest'
import { defineTask } from './defineApi.js'
import type { TaskControl } from './createTask.js'
import { startTestHost } from './testing/startTestHost.js'

interface TestTask {
  abort(): void
  onTick(listener: (payload: unknown) => void): void
  offTick(listener?: (payload: unknown) => void): void
  push(options?: object): Promise<object> | undefined
}

async function startWithTask(run: (task: TaskControl) => object | Promise<object>) {
  const api = defineTask({
    name: 'testTask',
    summary: 'A task of the test.',
    params: v.object({}),
    result: v.object({}),
    task: {
      name: 'TestTask',
      events: { Tick: v.number() },
      methods: {
        push: { params: v.object({ n: v.number() }), errName: 'testPush', notReady: 'too early' },
      },
    },
    run: (_params, _context, task) => run(task),
  })
  const { host, wx } = await startTestHost({ apis: [api] })
  const start = (options: object = {}) =>
    (wx as unknown as { testTask(options: object): TestTask }).testTask(options)
  return { host, wx, start }
}

const never = () => new Promise<object>(() => {})

it('aborts its own signal, and that of no other task', async () => {
  const controls: TaskControl[] = []
  const { start } = await startWithTask((task) => (controls.push(task), never()))
  const first = start()
  start()
  first.abort()
  expect(controls.map(({ signal }) => signal.aborted)).toEqual([true, false])
})

it('aborts when the app closes', async () => {
  const controls: TaskControl[] = []
  const { host, start } = await startWithTask((task) => (controls.push(task), never()))
  start()
  host.close()
  expect(controls[0]!.signal.aborted).toBe(true)
})

it('tells its listeners, each once, until they are removed', async () => {
  let control: TaskControl | undefined
  const { start } = await startWithTask((task) => ((control = task), never()))
  const task = start()
  const told: string[] = []
  const first = (payload: unknown) => void told.push(`first ${payload}`)
  task.onTick(first)
  task.onTick(first)
  task.onTick((payload) => void told.push(`second ${payload}`))
  control!.emit('Tick', 1)
  task.offTick(first)
  control!.emit('Tick', 2)
  task.offTick()
  control!.emit('Tick', 3)
  expect(told).toEqual(['first 1', 'second 1', 'second 2'])
})

it('runs its methods with checked parameters, and fails them before the work handles them', async () => {
  const pushed: number[] = []
  let control: TaskControl | undefined
  const { start } = await startWithTask((task) => ((control = task), never()))
  const task = start()
  await expect(task.push({ n: 1 })).rejects.toEqual({ errMsg: 'testPush:fail too early' })
  control!.handle('push', ({ n }: { n: number }) => void pushed.push(n))
  expect(await task.push({ n: 2 })).toEqual({ errMsg: 'testPush:ok' })
  const failure = new Promise((fail) => expect(task.push({ n: 'x', fail })).toBeUndefined())
  expect(await failure).toEqual({
    errMsg: 'testPush:fail parameter error: parameter.n should be Number instead of String;',
    errno: 101,
  })
  await expect(task.push()).rejects.toMatchObject({ errno: 101 })
  expect(pushed).toEqual([2])
})
