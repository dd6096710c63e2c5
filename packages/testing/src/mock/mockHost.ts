import { callHost, servePage, unknownFunction } from '@miniview/bridge'
import type { Answer, PageConnection } from '@miniview/bridge'
import { createWeixinJSBridge, pageApis, silentApis } from '@miniview/sdk'
import { createReplay } from '../createReplay.js'
import { answerByScript } from '../Fault.js'
import type { Fault } from '../Fault.js'
import type { RecordedCall, Recording } from '../Recording.js'
import { toAnswer } from '../ScriptedAnswer.js'
import type { ScriptedAnswer } from '../ScriptedAnswer.js'
import { installBridgeInto } from './installBridgeInto.js'
import type { PageApi, ParamsOf, ResultOf } from './PageApi.js'
import { portPair } from './portPair.js'
import { recordedFiles, writeFiles } from './recordedFiles.js'

export interface MockHostOptions {
  /** The document that gets `wx`. Default: the global one. */
  window?: Window
  /** What the user agent ends with. Default `miniProgram TMA/mptest0001`. */
  userAgentSuffix?: string
  /** A run whose answers are given again. */
  replay?: Recording
}

/** Files that an answer names, by their paths. */
export type AnswerFiles = Readonly<Record<string, Blob>>

/** A call as the host saw it, with its answer; undefined while there is none. */
export interface MockCall<Args = unknown> {
  api: string
  args: Args
  answer: Answer | undefined
}

/** What an API answers: members of its result, why it fails, or a function that gives one of them. */
export type MockAnswer<Name extends PageApi> =
  | ResultOf<Name>
  | { fail: string; errno?: number }
  | ((
      args: ParamsOf<Name>,
    ) =>
      | ResultOf<Name>
      | { fail: string; errno?: number }
      | Promise<ResultOf<Name> | { fail: string; errno?: number }>)

type Scripted = ScriptedAnswer | ((args: unknown) => ScriptedAnswer | Promise<ScriptedAnswer>)

const known: ReadonlySet<string> = new Set([
  ...Object.keys(pageApis.wx),
  ...Object.keys(pageApis.miniProgram),
])
const silent: ReadonlySet<string> = new Set(silentApis)

/**
 * Installs a host without a browser into a document of happy-dom or jsdom: the page's own scripts run over
 * the real bridge and `wx`, and the test answers. What has no answer fails and says so; routes, as on the
 * platforms, call nobody back.
 */
export function mockHost(options: MockHostOptions = {}) {
  const { window = globalThis.window, userAgentSuffix = 'miniProgram TMA/mptest0001' } = options
  const answers = new Map<string, { scripted: Scripted; files: AnswerFiles | undefined }>()
  const faults = new Map<string, Fault>()
  const calls: MockCall[] = []
  const ended: RecordedCall[] = []
  const events: Recording['events'] = []
  let replayed: { answer: ReturnType<typeof createReplay>; recording: Recording } | undefined

  async function own(api: string, args: unknown): Promise<Answer> {
    const script = answers.get(api)
    if (script) {
      const { scripted, files } = script
      const answer = toAnswer(typeof scripted === 'function' ? await scripted(args) : scripted)
      return answer.ok && files ? { ...answer, files: Object.entries(files) } : answer
    }
    if (replayed) {
      const answer = replayed.answer(api, args)
      return answer.ok ? { ...answer, ...recordedFiles(answer, replayed.recording) } : answer
    }
    if (silent.has(api)) return { ok: true }
    if (!known.has(api)) return { ok: false, reason: unknownFunction }
    return { ok: false, reason: `mockHost has no answer for ${api}; give it one with answer()` }
  }

  async function invoke(wireName: string, args: unknown): Promise<Answer | undefined> {
    const api = wireName.replace(/^(?:jweixin|miniProgram)\./, '')
    // What bridge.js itself reports is no call of the page.
    if (api === 'reportListener' || api === 'reportPage') return { ok: true }
    const call: MockCall = { api, args, answer: undefined }
    calls.push(call)
    const fault = faults.get(api)
    const answer = await answerByScript({ ...(fault && { fault }) }, () => own(api, args)).catch(
      (error: unknown): Answer => ({ ok: false, reason: String(error) }),
    )
    call.answer = answer
    ended.push({ api, caller: 'page', args, answer })
    tellRecorded()
    return silent.has(api) ? undefined : answer
  }

  /** Gives the events of a replayed run once as many calls have ended as then. */
  function tellRecorded() {
    for (const { event, payload, after } of replayed?.recording.events ?? []) {
      if (after === ended.length) emit(event, payload)
    }
  }

  function emit(event: string, payload: unknown) {
    events.push({ event, payload, after: ended.length })
    host.emit(event, event === 'webviewEvent' ? payload : { ok: true, data: payload })
  }

  const [page, port] = portPair()
  const host: PageConnection = servePage(port, { invoke })
  let tell: (event: string, payload: unknown) => void = () => {}
  const connection = callHost(page, (event, payload) => tell(event, payload), 60_000)
  const { bridge, emit: tellPage } = createWeixinJSBridge(connection)
  tell = tellPage
  const uninstall = installBridgeInto(window, bridge, userAgentSuffix)

  function replay(recording: Recording) {
    const pageCalls = recording.calls.filter(({ caller }) => caller === 'page')
    replayed = { answer: createReplay(pageCalls), recording }
    tellRecorded()
  }
  if (options.replay) replay(options.replay)

  return {
    /**
     * Answers an API from now on.
     *
     * @param files the content of the files that the answer names, for which the page gets addresses
     */
    answer<Name extends PageApi>(api: Name, result: MockAnswer<Name>, files?: AnswerFiles): void {
      answers.set(api, { scripted: result as Scripted, files })
    },
    /** Answers a name that is not declared, such as one of a vendor's own. */
    answerCustom(api: string, result: Scripted): void {
      answers.set(api, { scripted: result, files: undefined })
    },
    /** Makes an API go wrong from now on. */
    fault(api: PageApi, fault: Fault): void {
      faults.set(api, fault)
    },
    /** Forgets the answer and the fault of an API, or all of them and what is replayed. */
    restore(api?: PageApi): void {
      if (api === undefined) replayed = undefined
      for (const scripts of [answers, faults]) {
        if (api === undefined) scripts.clear()
        else scripts.delete(api)
      }
    },
    /** The calls so far, in their order; of one API where it is named. */
    calls<Name extends PageApi>(api?: Name): MockCall<ParamsOf<Name>>[] {
      const chosen = api === undefined ? calls : calls.filter((call) => call.api === api)
      return chosen as MockCall<ParamsOf<Name>>[]
    },
    /** Tells the page an event: `webviewEvent` for `onWebviewEvent`, or one of `WeixinJSBridge.on`. */
    emit,
    /** Gives the answers of a run, and its events. */
    replay,
    /** What happened so far, with the files. */
    async recording(): Promise<Recording> {
      return writeFiles({ version: 1, calls: ended, events, files: {} })
    },
    /** Ends the connection and puts back what the document had. */
    remove(): void {
      uninstall()
      host.close('the host was removed')
    },
  }
}

export type MockHost = ReturnType<typeof mockHost>
