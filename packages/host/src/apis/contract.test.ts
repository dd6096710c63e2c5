import { toErrMsg } from '@miniview/bridge'
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createCatalog, shellNamesOf } from '../createCatalog.js'
import { defineApi, defineEvent, defineSyncApi, pageObjectsOf } from '../defineApi.js'
import type { AnyApi, Api, EventApi } from '../defineApi.js'
import { loadApi } from '../loadApi.js'
import { connectTestPage } from '../testing/connectTestPage.js'
import { startTestHost } from '../testing/startTestHost.js'
import { knownApis } from './apis.gen.js'
import { references } from './references.gen.js'

/** What every declaration owes, whatever it does. An API's own behaviour is tested beside its file. */

interface Described {
  type: string
  entries?: Record<string, Described>
  wrapped?: Described
  item?: Described
  fallback?: unknown
}

type WxFunction = (...args: unknown[]) => unknown

/** A value of the described kind, the platform's word for the kind, and a value of another kind. */
const kinds: Record<string, { word: string; sample: unknown; wrong: unknown; wrongWord: string }> =
  {
    string: { word: 'String', sample: 'text', wrong: 1, wrongWord: 'Number' },
    number: { word: 'Number', sample: 1, wrong: 'text', wrongWord: 'String' },
    boolean: { word: 'Boolean', sample: true, wrong: null, wrongWord: 'Null' },
    array: { word: 'Array', sample: ['text'], wrong: {}, wrongWord: 'Object' },
    object: { word: 'Object', sample: {}, wrong: [], wrongWord: 'Array' },
    record: { word: 'Object', sample: {}, wrong: true, wrongWord: 'Boolean' },
    union: { word: 'String', sample: 'text', wrong: true, wrongWord: 'Boolean' },
    instance: {
      word: 'Uint8ClampedArray',
      sample: new Uint8ClampedArray(4),
      wrong: [],
      wrongWord: 'Array',
    },
    function: { word: 'Function', sample: () => {}, wrong: 1, wrongWord: 'Number' },
    picklist: { word: 'String', sample: undefined, wrong: 1, wrongWord: 'Number' },
  }

const apis = await Promise.all(
  knownApis.map((known): AnyApi | Promise<AnyApi> =>
    known.kind === 'later' ? loadApi(known) : known,
  ),
)
const withCallbacks = apis.filter((api): api is Api => api.kind === 'api')
const shellApis = withCallbacks.filter(({ shell }) => shell !== false)
const events = apis.filter((api): api is EventApi => api.kind === 'event')

const parameters = withCallbacks.flatMap((api) => {
  const { entries = {} } = api.params as unknown as Described
  return Object.entries(entries).map(([field, declared]) => {
    const described = declared.wrapped ?? declared
    return { api, name: api.name, field, described, isRequired: !declared.wrapped }
  })
})

const requiredParameters = parameters.filter(
  ({ isRequired, described }) => isRequired && described.type !== 'unknown',
)
const typedParameters = parameters.filter(
  ({ described }) => described.type !== 'unknown' && !('fallback' in described),
)

/** Parameters with which the API may be called. */
function sampleOf(api: Api): Record<string, unknown> {
  const mine = requiredParameters.filter((parameter) => parameter.api === api)
  return Object.fromEntries(mine.map(({ field, described }) => [field, sampleFor(described)]))
}

function sampleFor(described: Described): unknown {
  // A list of something else than texts may be empty.
  const isOfTexts = described.item === undefined || described.item.type === 'string'
  return isOfTexts ? kindOf(described).sample : []
}

/** Names that may mean something to `canIUse`, alone and below each member: more than there are. */
function wordsIn(schema: object): string[] {
  const members = Object.keys((schema as Described).entries ?? {})
  const words = JSON.stringify(schema).match(/(?<=")[\w-]+(?=")/g) ?? []
  return [...words, ...members.flatMap((member) => words.map((word) => `${member}.${word}`))]
}

function kindOf({ type }: Described) {
  const kind = kinds[type]
  if (!kind) throw new Error(`the contract has no sample of the schema type ${type}`)
  return kind
}

function functionOf(wx: object, name: string): WxFunction {
  return (wx as Record<string, WxFunction>)[name]!
}

/** Calls an API that must fail and gives what `fail` got; the promise gives the same where there is one. */
function failureOf(wx: object, { name, task }: Api, params: object): Promise<unknown> {
  const call = functionOf(wx, name)
  if (!task) return expectRejection(call(params))
  return new Promise((fail) => call({ ...params, fail }))
}

async function expectRejection(promise: unknown): Promise<unknown> {
  return (promise as Promise<unknown>).then(
    (value) => expect.fail(`did not fail, but gave ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
}

beforeEach(() => {
  // As in a browser that tells of it.
  navigator.getBattery = async () => Object.assign(new EventTarget(), { level: 1, charging: true })
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

describe('the folder', () => {
  const folder = dirname(fileURLToPath(import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.includes('/') && file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )

  it.each(files)('%s exports the declaration of its own name', async (file) => {
    const name = basename(file, '.ts')
    const module = (await import(join(folder, file))) as Record<string, AnyApi>
    expect(Object.keys(module)).toEqual([name])
    expect(module[name]!.name).toBe(name)
    expect(apis).toContain(module[name])
  })

  it('has a file for each declaration, and each name once', () => {
    expect(apis.map(({ name }) => name).toSorted()).toEqual(
      files.map((file) => basename(file, '.ts')).toSorted(),
    )
    const shellNames = apis.flatMap(shellNamesOf)
    expect(new Set(shellNames).size).toBe(shellNames.length)
  })
})

describe('what is known before the code is there', () => {
  const later = knownApis.filter((known) => known.kind === 'later')

  it.each(later)('answers canIUse for $name as its declaration does', ({ name }) => {
    const declared = apis.filter((api) => api.name === name)
    const [before, after] = [createCatalog(later), createCatalog(declared)]
    before.describe({}, references)
    const { params, result } = declared[0] as Api
    const asked = [
      ...[name, `${name}.object`, `${name}.success`, `${name}.return`, `${name}.callback`],
      ...[`${name}.object.`, `${name}.object.missing`, `${name}.success.missing`],
      ...wordsIn(params).map((word) => `${name}.object.${word}`),
      ...wordsIn(result).map((word) => `${name}.success.${word}`),
    ]
    const answersOf = ({ canIUse }: typeof before) => asked.map((text) => [text, canIUse(text)])
    expect(answersOf(before)).toEqual(answersOf(after))
  })

  it.each(later)('says of $name who sees it and what it returns', (known) => {
    const declared = apis.find(({ name }) => name === known.name) as Api
    const { page, shell, bridgeName, answersPage, inComponent, task } = declared
    expect(known).toMatchObject(
      JSON.parse(JSON.stringify({ page, shell, bridgeName, answersPage, inComponent })) as object,
    )
    expect(Object.keys(known.task?.events ?? {})).toEqual(Object.keys(task?.events ?? {}))
    expect(known.task?.aborts).toBe(task?.aborts)
  })
})

describe.each(apis)('$name', (api) => {
  it('has a summary that is a sentence', () => {
    expect(api.summary).toMatch(/^[A-Z].*[^.]\.$/)
  })

  it('is there for shell code under all its names, or under none', async () => {
    const { wx } = await startTestHost()
    for (const name of shellNamesOf(api)) expect(functionOf(wx, name)).toBeTypeOf('function')
    if (api.shell === false) expect(Object.hasOwn(wx, api.name)).toBe(false)
  })

  it('is there for a page exactly where it says so', async () => {
    const { host } = await startTestHost({ routeCallbacks: true })
    host.scriptedAnswers.set(api.name, () => ({ ok: true }))
    const page = connectTestPage(host)
    const objects = api.kind === 'api' ? pageObjectsOf(api) : []
    const expected = {
      [api.name]: objects.includes('wx') || objects.includes('bridge'),
      [`miniProgram.${api.name}`]: objects.includes('miniProgram'),
    }
    for (const name of shellNamesOf(api)) expected[name] ??= false
    for (const [name, isThere] of Object.entries(expected)) {
      const unknown = { ok: false, reason: 'function not exist', errno: 100 }
      expect({ name, answer: await page.invoke(name) }).toEqual({
        name,
        answer: isThere ? { ok: true } : unknown,
      })
    }
  })

  it('is listed by checkJsApi exactly where a page sees it', async () => {
    const { host } = await startTestHost()
    const page = connectTestPage(host)
    const isSeen = pageObjectsOf(api).some((object) => object !== 'bridge')
    expect(await page.invoke('checkJsApi', { jsApiList: [api.name] })).toEqual({
      ok: true,
      data: { checkResult: { [api.name]: isSeen } },
    })
  })
})

describe.each(requiredParameters)('$name without $field', ({ api, name, field, described }) => {
  const reason = `parameter error: parameter.${field} should be ${kindOf(described).word} instead of Undefined;`
  const params = { ...sampleOf(api), [field]: undefined }

  if (api.shell !== false) {
    it('fails with the platform’s text in shell code', async () => {
      const { wx } = await startTestHost()
      expect(await failureOf(wx, api, params)).toEqual({
        errMsg: `${name}:fail ${reason}`,
        errno: 101,
      })
    })
  }

  if (pageObjectsOf(api).length > 0) {
    it('fails with the same text in a page', async () => {
      const { host } = await startTestHost({ routeCallbacks: true })
      const page = connectTestPage(host)
      const isOnWx = pageObjectsOf(api).some((object) => object !== 'miniProgram')
      const answer = await page.invoke(isOnWx ? name : `miniProgram.${name}`, params)
      expect(answer).toEqual({ ok: false, reason, errno: 101 })
    })
  }

  if (api.sync) {
    it('makes the synchronous twin throw the same text under its own name', async () => {
      const { wx } = await startTestHost()
      const args = api.sync!.args.map((arg) => params[arg])
      // A parameter that stands alone has no name on the platform.
      const said = args.length === 1 ? reason.replace(`parameter.${field}`, 'parameter') : reason
      const text = `${api.sync!.name}:fail ${said}`
      expect(() => functionOf(wx, api.sync!.name)(...args)).toThrow(
        expect.objectContaining({ constructor: Error, message: text }) as Error,
      )
    })
  }
})

it.each(typedParameters)(
  '$name says what is wrong with a $field of another type',
  async ({ api, field, described }) => {
    const { host } = await startTestHost()
    const { word, wrong, wrongWord } = kindOf(described)
    const records: string[] = []
    host.calls.on(({ answer }) => records.push(answer.ok ? 'ok' : answer.reason))
    const page = connectTestPage(host)
    const params = { ...sampleOf(api), [field]: wrong }
    if (api.shell === false) {
      const isOnWx = pageObjectsOf(api).some((object) => object !== 'miniProgram')
      await page.invoke(isOnWx ? api.name : `miniProgram.${api.name}`, params)
    } else await Promise.resolve(functionOf(host.wx, api.name)(params)).catch(() => {})
    expect(records).toEqual([
      `parameter error: parameter.${field} should be ${word} instead of ${wrongWord};`,
    ])
  },
)

describe.each(shellApis)('$name in shell code', (api) => {
  /** Calls with all three callbacks and tells which of them ran with what. */
  function callWith(wx: object, params: object) {
    return new Promise<[callback: string, response: { errMsg: string }][]>((resolve) => {
      const told: [string, { errMsg: string }][] = []
      const returned = functionOf(
        wx,
        api.name,
      )({
        ...params,
        success: (response: { errMsg: string }) => told.push(['success', response]),
        fail: (response: { errMsg: string }) => told.push(['fail', response]),
        complete(response: { errMsg: string }) {
          told.push(['complete', response])
          resolve(told)
        },
      })
      // A task can be aborted also by who gave callbacks.
      if (api.task) expect(returned).toBeTypeOf('object')
      else expect(returned).toBeUndefined()
    })
  }

  it('calls success and then complete with the same object', async () => {
    const { host, wx } = await startTestHost()
    host.scriptedAnswers.set(api.name, () => ({ ok: true, data: { given: 1 } }))
    const told = await callWith(wx, sampleOf(api))
    const response = { given: 1, errMsg: `${api.name}:ok` }
    expect(told).toEqual([
      ['success', response],
      ['complete', response],
    ])
    expect(told[0]![1]).toBe(told[1]![1])
  })

  it('calls fail and then complete with the same object', async () => {
    const { host, wx } = await startTestHost()
    host.scriptedAnswers.set(api.name, () => ({ ok: false, reason: 'cancel', errno: 1 }))
    const told = await callWith(wx, sampleOf(api))
    const response = { errMsg: `${api.name}:fail cancel`, errno: 1 }
    expect(told).toEqual([
      ['fail', response],
      ['complete', response],
    ])
    expect(told[0]![1]).toBe(told[1]![1])
  })

  it.skipIf(api.task)('returns a promise where no callback is given', async () => {
    const { host, wx } = await startTestHost()
    host.scriptedAnswers.set(api.name, () => ({ ok: true, data: { given: 1 } }))
    const call = () => functionOf(wx, api.name)(sampleOf(api))
    expect(await call()).toEqual({ given: 1, errMsg: `${api.name}:ok` })
    host.scriptedAnswers.set(api.name, () => ({ ok: false, reason: 'given' }))
    await expect(call()).rejects.toEqual({ errMsg: `${api.name}:fail given` })
  })

  it('really runs and ends in one answer of its own name', async () => {
    const { wx } = await startTestHost()
    const told = await callWith(wx, sampleOf(api))
    expect(told).toHaveLength(2)
    const [[callback, response], [last, same]] = told as [
      [string, { errMsg: string }],
      (typeof told)[0],
    ]
    expect(last).toBe('complete')
    expect(same).toBe(response)
    const failed = `${toErrMsg(api.name, '')}`.trim()
    expect(response.errMsg).toMatch(callback === 'success' ? toErrMsg(api.name) : failed)
    expect(response.errMsg).not.toContain('internal error')
    if (callback !== 'success') return
    // What it answers is what it declares.
    expect(v.safeParse(api.result, response).issues).toBeUndefined()
  })

  it.runIf(api.task)('returns its task in any case, with all that it declares', async () => {
    const { wx } = await startTestHost()
    const { events, methods = {}, aborts = true } = api.task!
    const expected = [
      ...Object.keys(events).flatMap((event) => [`on${event}`, `off${event}`]),
      ...Object.keys(methods),
      ...(aborts ? ['abort'] : []),
    ]
    for (const params of [{}, sampleOf(api), 'text']) {
      const task = functionOf(wx, api.name)(params) as object
      expect(Object.keys(task).toSorted()).toEqual(expected.toSorted())
    }
  })

  it.skipIf(api.task)('fails where its argument is no object', async () => {
    const { wx } = await startTestHost()
    await expect(functionOf(wx, api.name)('text')).rejects.toEqual({
      errMsg: `${api.name}:fail parameter error: parameter should be Object instead of String`,
      errno: 101,
    })
  })
})

it.each(withCallbacks.flatMap(({ sync }) => sync ?? []))(
  '$name returns its value where it stands, without an errMsg',
  async ({ name }) => {
    const { wx } = await startTestHost()
    const api = withCallbacks.find(({ sync }) => sync?.name === name)!
    const args = api.sync!.args.map((arg) => sampleOf(api)[arg])
    const value = functionOf(wx, name)(...args)
    expect(value).not.toBeInstanceOf(Promise)
    expect((value as { errMsg?: string } | undefined)?.errMsg).toBeUndefined()
  },
)

describe.each(events)('$name', ({ name }) => {
  const offName = name.replace(/^on/, 'off')

  it('takes functions only, and its counterpart anything', async () => {
    const { wx } = await startTestHost()
    for (const rubbish of [undefined, null, 1, 'text', {}]) {
      expect(() => functionOf(wx, name)(rubbish)).not.toThrow()
      expect(() => functionOf(wx, offName)(rubbish)).not.toThrow()
    }
  })
})

it.each(events)('$name stops listening to the app with its last listener', async ({ name }) => {
  const { host, wx } = await startTestHost()
  const watched = () => Object.values(host.lifecycle.events).map(({ size }) => size)
  const before = watched()
  functionOf(wx, name)(() => {})
  functionOf(wx, name.replace(/^on/, 'off'))()
  expect(watched()).toEqual(before)
})

describe('an event', () => {
  async function startWithEvent() {
    let watchers = 0
    let tell: (payload: unknown) => unknown = () => {}
    const onTestEvent = defineEvent({
      name: 'onTestEvent',
      summary: 'An event of the test.',
      payload: v.number(),
      watch(emit) {
        watchers++
        tell = emit
        return () => void watchers--
      },
    })
    const { wx } = await startTestHost({ apis: [onTestEvent] })
    return {
      on: functionOf(wx, 'onTestEvent'),
      off: functionOf(wx, 'offTestEvent'),
      tell: (payload: unknown) => tell(payload),
      watchers: () => watchers,
    }
  }

  it('reaches every listener once, in order, also one that was added twice', async () => {
    const { on, tell } = await startWithEvent()
    const told: string[] = []
    const first = (payload: unknown) => told.push(`first ${payload}`)
    on(first)
    on((payload: unknown) => told.push(`second ${payload}`))
    on(first)
    tell(1)
    expect(told).toEqual(['first 1', 'second 1'])
  })

  it('is watched from the first listener to the last', async () => {
    const { on, off, watchers } = await startWithEvent()
    const first = () => {}
    const second = () => {}
    expect(watchers()).toBe(0)
    on(first)
    on(second)
    expect(watchers()).toBe(1)
    off(first)
    expect(watchers()).toBe(1)
    off(second)
    expect(watchers()).toBe(0)
    on(first)
    expect(watchers()).toBe(1)
  })

  it('loses one listener, or all of them without an argument', async () => {
    const { on, off, tell, watchers } = await startWithEvent()
    const told: string[] = []
    const listener = (name: string) => () => void told.push(name)
    const [a, b, c] = [listener('a'), listener('b'), listener('c')]
    on(a)
    on(b)
    on(c)
    off(() => {})
    off(a)
    tell(1)
    expect(told).toEqual(['b', 'c'])
    off()
    tell(2)
    expect(told).toEqual(['b', 'c'])
    expect(watchers()).toBe(0)
  })

  it('reaches the others where one listener throws, and onError hears of it', async () => {
    const errors: string[] = []
    const told: number[] = []
    const { host, wx } = await startTestHost()
    wx.onError((text) => void errors.push(text))
    wx.onAppHide(() => {
      throw new Error('in a listener')
    })
    wx.onAppHide(({ reason }) => void told.push(reason))
    host.hide()
    expect(told).toEqual([0])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain('in a listener')
  })
})

describe('an API with a scope', () => {
  async function startWithScope(askPermission: () => Promise<boolean | undefined>) {
    const run: string[] = []
    const record = defineApi({
      name: 'testRecord',
      summary: 'Needs the microphone.',
      page: 'wx',
      scope: 'scope.record',
      params: v.object({ key: v.string() }),
      result: v.object({}),
      run({ key }) {
        run.push(key)
        return {}
      },
    })
    const { host } = await startTestHost({ apis: [record], ui: { askPermission } })
    return { run, page: connectTestPage(host), wx: host.wx }
  }

  it('runs only after the person allowed it', async () => {
    let allow = (_granted: boolean) => {}
    let asked = () => {}
    const isAsked = new Promise<void>((resolve) => (asked = resolve))
    const { run, page } = await startWithScope(() => {
      asked()
      return new Promise((resolve) => (allow = resolve))
    })
    const answer = page.invoke('testRecord', { key: 'a' })
    await isAsked
    expect(run).toEqual([])
    allow(true)
    expect(await answer).toEqual({ ok: true, data: {} })
    expect(run).toEqual(['a'])
  })

  it('does not run where the person denies it', async () => {
    const { run, page, wx } = await startWithScope(async () => false)
    const failure = { ok: false, reason: 'auth deny', errno: 103 }
    expect(await page.invoke('testRecord', { key: 'a' })).toEqual(failure)
    expect(await page.invoke('testRecord', { key: 'a' })).toEqual(failure)
    await expect(functionOf(wx, 'testRecord')({ key: 'a' })).rejects.toEqual({
      errMsg: 'testRecord:fail auth deny',
      errno: 103,
    })
    expect(run).toEqual([])
  })

  it('asks nobody for a call with wrong parameters', async () => {
    const askPermission = vi.fn<() => Promise<boolean>>(async () => true)
    const { page } = await startWithScope(askPermission)
    expect(await page.invoke('testRecord', {})).toMatchObject({ errno: 101 })
    expect(askPermission).not.toHaveBeenCalled()
  })
})

it('keeps members that an API does not declare from it', async () => {
  let got: object = {}
  const api = defineSyncApi({
    name: 'testParams',
    summary: 'Keeps its parameters.',
    page: 'wx',
    params: v.object({ key: v.string() }),
    result: v.object({}),
    run(params) {
      got = params
      return {}
    },
    sync: { name: 'testParamsSync', args: ['key'], run: (params) => void (got = params) },
  })
  const { host } = await startTestHost({ apis: [api] })
  const hostile = JSON.parse('{"key":"a","other":1,"__proto__":{"x":1}}') as unknown
  await connectTestPage(host).invoke('testParams', hostile)
  expect(Reflect.ownKeys(got)).toEqual(['key'])
  expect('x' in got).toBe(false)
})
