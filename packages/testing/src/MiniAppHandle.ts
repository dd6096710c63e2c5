import type { Answer } from '@miniview/bridge'
import type { OpenOptions } from '@miniview/container'
import type { CallRecord, Host } from '@miniview/host'
import type { BrowserContext, ElementHandle, Frame, Page } from 'puppeteer'
import { reviveFrame } from './reviveFrame.js'
import { toSource } from './toSource.js'

export interface MiniAppHandleOptions {
  context: BrowserContext
  /** The tab that shows the container. */
  container: Page
  url: string
  /** What to open there; undefined where the container opens an app by itself. */
  open: OpenOptions | undefined
  setup: ((host: Host) => void) | undefined
  stop(): Promise<void>
}

/** A call as `calls()` reports it. */
export type LoggedCall = Pick<CallRecord, 'api' | 'caller' | 'page' | 'args' | 'answer'>

/** What a scripted API answers: members of the result, or why it fails. */
export type ScriptedAnswer = Record<string, unknown> | { fail: string; errno?: number }

/** Milliseconds for which a verb waits until what it needs is there. */
const patience = 10_000

/** A frame that crashed, is busy or is being replaced never answers; so it is asked again. */
const questionTime = 1_000

const silence = Symbol('no answer in time')

/** Drives one opened mini program as a person would, and looks at what a person would see. */
export class MiniAppHandle {
  readonly container: Page
  readonly context: BrowserContext
  /** Lines of the container's console. */
  readonly consoleLines: string[] = []
  readonly #options: MiniAppHandleOptions

  constructor(options: MiniAppHandleOptions) {
    this.#options = options
    this.container = options.container
    this.context = options.context
    this.container.on('console', (message) => this.consoleLines.push(message.text()))
  }

  /** Opens the container and the app in it. Called by `launch`. */
  async start(): Promise<void> {
    await this.container.goto(this.#options.url)
    await this.#openApp()
  }

  /** Loads the container anew, as a person's reload does, and opens the app again. */
  async reload(): Promise<void> {
    await this.container.reload()
    await this.#openApp()
  }

  async #openApp() {
    const { open, setup = () => {} } = this.#options
    if (!open) {
      await this.#eventually('a running mini program', () =>
        this.container.evaluate(() => Boolean(document.querySelector('mini-app')?.host)),
      )
      await this.inHost(recordCalls)
      await this.inHost(setup)
    } else {
      // In one go, so that the page's first calls are in the log.
      await this.container.evaluate(`document.querySelector('mini-app').open(${toSource(open)})
        .then((host) => {
          ${toSource(recordCalls)}(host);
          ${toSource(setup)}(host);
        })`)
    }
    // Puppeteer can lose a frame that appears while another one is still being attached.
    await this.#eventually('the first page', () => this.#isLoaded())
  }

  /** Whether the frame on top, where there is one, has loaded something. */
  #isLoaded(): Promise<boolean> {
    return this.inHost((host) => {
      const page = host.router.top()
      return page !== undefined && !page.webView?.isLoading()
    })
  }

  /** Runs code in the container with its host and arguments that can be cloned. */
  inHost<Args extends unknown[], Result>(
    code: (host: Host, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const values = args.map(toSource).join(', ')
    const host = `document.querySelector('mini-app').host`
    const source = `(${toSource(code)})(${[host, values].filter(Boolean).join(', ')})`
    return this.container.evaluate(source) as Promise<Awaited<Result>>
  }

  /** The frame of the H5 page on top, once its script has connected. */
  async page(): Promise<Frame> {
    return this.#eventually('an H5 page on top', async () => {
      const frame = await this.#topFrame()
      const isReady = await frame?.evaluate(
        () => document.readyState === 'complete' && Boolean(window.WeixinJSBridge ?? window.wx),
      )
      return isReady ? frame : undefined
    })
  }

  /** The frame of the page on top, whatever it shows. */
  async #topFrame(): Promise<Frame | undefined> {
    const element = await this.container.$('mini-app >>> .page:not([inert]) >>> iframe')
    const frame = await element?.contentFrame()
    await element?.dispose()
    return frame ?? undefined
  }

  /** Taps what matches, in the container or else in the H5 page on top, once it is visible. */
  async tap(selector: string): Promise<void> {
    await this.#eventually(`"${selector}" to tap`, async () => {
      const element = await this.#find(selector)
      if (!element || !(await element.isVisible())) return undefined
      await element.click()
      return true
    })
  }

  /** The text of what matches, in the container or else in the H5 page on top. */
  async text(selector: string): Promise<string> {
    return this.#eventually(`the text of "${selector}"`, async () => {
      const element = await this.#find(selector)
      return element?.evaluate((node) => (node as HTMLElement).innerText.trim())
    })
  }

  /** Ends when the text of what matches contains `part`. */
  async waitForText(selector: string, part: string): Promise<void> {
    let last = ''
    await this.#eventually(
      () => `"${part}" in "${selector}", which says "${last}"`,
      async () => {
        const element = await this.#find(selector)
        last = (await element?.evaluate((node) => (node as HTMLElement).innerText)) ?? ''
        return last.includes(part) || undefined
      },
    )
  }

  /** Whether something visible matches now. */
  async sees(selector: string): Promise<boolean> {
    return (await this.#find(selector))?.isVisible() ?? false
  }

  /** Ends when `condition`, run in this process, gives something truthy, and gives it. */
  waitFor<T>(what: string, condition: () => Promise<T | undefined | false>): Promise<T> {
    return this.#eventually(what, condition)
  }

  async #find(selector: string): Promise<ElementHandle | null> {
    const inContainer = await this.container.$(`mini-app >>> ${selector}`)
    if (inContainer) return inContainer
    const frame = await this.#topFrame()
    return frame ? frame.$(selector) : null
  }

  /** The page stack, the first page first. */
  stack(): Promise<{ path: string; query: Record<string, string> }[]> {
    return this.inHost((host) =>
      host.router.stack().map(({ path, query }) => ({ path, query: { ...query } })),
    )
  }

  /** Ends when the page on top has this path. */
  async waitForPage(path: string): Promise<void> {
    await this.#eventually(`page ${path}`, async () => (await this.stack()).at(-1)?.path === path)
  }

  /** Every call that reached the host so far, with its answer; of one API where it is named. */
  async calls(api?: string): Promise<LoggedCall[]> {
    const calls = (await this.container.evaluate('miniviewCalls')) as LoggedCall[]
    return api === undefined ? calls : calls.filter((call) => call.api === api)
  }

  /** Answers an API in place of the host, from now on. */
  async answer(api: string, result: ScriptedAnswer): Promise<void> {
    const { fail, errno, ...data } = result as { fail?: string; errno?: number }
    const answer: Answer =
      fail === undefined
        ? { ok: true, data: errno === undefined ? data : { ...data, errno } }
        : { ok: false, reason: fail, ...(errno !== undefined && { errno }) }
    await this.inHost(
      (host, name, scripted) => void host.scriptedAnswers.set(name, () => scripted as Answer),
      api,
      answer,
    )
  }

  /** The browser's own back button. */
  async goBack(): Promise<void> {
    await this.container.evaluate(() => window.history.back())
  }

  close(): Promise<void> {
    return this.#options.stop()
  }

  async #reviveFrames() {
    const frames = this.container.frames().slice(1)
    const revived = Promise.allSettled(frames.map((frame) => reviveFrame(this.context, frame)))
    await Promise.race([revived, pause(questionTime, undefined)])
  }

  /** A frame may navigate away under a question; that is no answer yet. */
  async #eventually<T>(
    what: string | (() => string),
    ask: () => Promise<T | undefined | false>,
  ): Promise<T> {
    const end = Date.now() + patience
    let problem: unknown
    do {
      try {
        const answer = await Promise.race([ask(), pause(questionTime, silence)])
        if (answer === silence) await this.#reviveFrames()
        else if (answer !== undefined && answer !== false) return answer
      } catch (error) {
        problem = error
      }
      await pause(20, undefined)
    } while (Date.now() < end)
    const wanted = typeof what === 'string' ? what : what()
    throw new Error(`Waited ${patience} ms for ${wanted}.`, { cause: problem })
  }
}

function pause<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value))
}

/** Runs in the container. */
function recordCalls(host: Host): void {
  const calls: unknown[] = []
  host.calls.on(({ api, caller, page, args, answer }) => {
    calls.push(JSON.parse(JSON.stringify({ api, caller, page, args, answer })))
  })
  Object.assign(globalThis, { miniviewCalls: calls })
}
