import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallRecord, Host } from '@miniview/host'
import type { KeyInput } from 'puppeteer'
import type { ChosenFile } from './answerFileChooser.js'
import { clickElement } from './clickElement.js'
import { dragElement } from './dragElement.js'
import type { Drag } from './dragElement.js'
import type { BrowserLibrary, PuppeteerObjects } from './driver/BrowserLibrary.js'
import type { DrivenElement, DrivenFrame, DrivenPage, Driver } from './driver/Driver.js'
import { eventually } from './eventually.js'
import type { Fault, ScriptedApi } from './Fault.js'
import { isShown } from './FoundElement.js'
import type { FoundElement } from './FoundElement.js'
import { findInContainer } from './findInContainer.js'
import { recordCalls } from './recordCalls.js'
import { isPageSliding } from './isPageSliding.js'
import type { Recording } from './Recording.js'
import { runInShellPage } from './runInShellPage.js'
import type { ShellPage } from './runInShellPage.js'
import type { TestOptions } from './TestOptions.js'
import { toAnswer } from './ScriptedAnswer.js'
import type { ScriptedAnswer } from './ScriptedAnswer.js'
import {
  filePathsIn,
  readFiles,
  replaySource,
  restoreFiles,
  scriptSource,
} from './scriptInContainer.js'
import { toFunctionSource } from './toFunctionSource.js'

export interface MiniAppHandleOptions<Library extends BrowserLibrary> {
  context: Library['context']
  /** The tab that shows the container. */
  container: Library['page']
  driver: Driver
  /** Undefined where the tab shows the container already. */
  url: string | undefined
  /** What to open there besides the app; undefined where the container opens an app by itself. */
  open: TestOptions | undefined
  setup: ((host: Host) => void) | undefined
  stop(): Promise<void>
}

/** A call as `calls()` reports it. */
export type LoggedCall = Pick<CallRecord, 'api' | 'caller' | 'page' | 'args' | 'answer'>

/**
 * Drives one opened mini program as a person would, and looks at what a person would see.
 *
 * Selectors are looked for in the container's own screens and in the shell page on top, whose elements
 * are `wx-view`, `wx-button` and so on; else in the H5 page on top. What is visible comes first, and
 * pages below the one on top are not searched. One selector stays inside one shadow root; `>>>` leads
 * into those below.
 */
export class MiniAppHandle<Library extends BrowserLibrary = PuppeteerObjects> {
  readonly container: Library['page']
  readonly context: Library['context']
  /** Lines of the container's console. */
  readonly consoleLines: string[] = []
  readonly #options: MiniAppHandleOptions<Library>
  readonly #driver: Driver
  readonly #tab: DrivenPage
  /** Holds the files that were chosen, as long as the app may read them. */
  readonly #folders: string[] = []
  /** What is scripted in the container as it is open now. */
  readonly #scripts = new Map<string, ScriptedApi>()

  constructor(options: MiniAppHandleOptions<Library>) {
    this.#options = options
    this.container = options.container
    this.context = options.context
    this.#driver = options.driver
    this.#tab = options.driver.page
    this.#driver.onConsole((line) => this.consoleLines.push(line))
  }

  /** Opens the container and the app in it. Called by `launch`. */
  async start(): Promise<void> {
    const { url } = this.#options
    if (url !== undefined) await this.#tab.goto(url)
    await this.#openApp()
  }

  /** Loads the container anew, as a person's reload does, and opens the app again. */
  async reload(): Promise<void> {
    await this.#tab.reload()
    await this.#openApp()
  }

  async #openApp() {
    this.#scripts.clear()
    const { open, setup = () => {} } = this.#options
    if (!open) {
      await this.waitFor('a running mini program', () =>
        this.#tab.evaluate(() => Boolean(document.querySelector('mini-app')?.host)),
      )
      await this.inHost(recordCalls)
      await this.inHost(setup)
    } else {
      // In one go, so that the page's first calls are in the log.
      await this.#tab.evaluate(`openCompiledApp(${JSON.stringify(open)}).then((host) => {
        ${toFunctionSource(recordCalls)}(host);
        ${toFunctionSource(setup)}(host);
      })`)
    }
    // Puppeteer can lose a frame that appears while another one is still being attached.
    await this.waitFor('the first page', () => this.#isLoaded())
  }

  /** Whether the frame on top, where there is one, has loaded something. */
  #isLoaded(): Promise<boolean> {
    return this.inHost((host) => {
      const page = host.router.top()
      return page !== undefined && !page.webView?.isLoading()
    })
  }

  /** Runs code in the container with the host of the app in front, and arguments that JSON can say. */
  inHost<Args extends unknown[], Result>(
    code: (host: Host, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const host = `document.querySelector('mini-app').shown.host`
    const source = `${toFunctionSource(code)}(${host}, ...${JSON.stringify(args)})`
    return this.#tab.evaluate(source) as Promise<Awaited<Result>>
  }

  /**
   * Runs code in the container with the instance of the shell page on top, which its own methods know as
   * `this`, and arguments that JSON can say.
   *
   * @throws Error where the page on top is none, such as one whose code failed
   */
  inShellPage<Args extends unknown[], Result>(
    code: (page: ShellPage, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const run = toFunctionSource(runInShellPage)
    const source = `${run}(${toFunctionSource(code)}, ${JSON.stringify(args)})`
    return this.#tab.evaluate(source) as Promise<Awaited<Result>>
  }

  /** The data of the shell page on top, as JSON says it. */
  data(): Promise<Record<string, unknown>> {
    return this.inShellPage((page) => JSON.parse(JSON.stringify(page.data)) as ShellPage['data'])
  }

  /** The frame of the H5 page on top, once its script has connected. */
  async page(): Promise<Library['frame']> {
    return this.waitFor('an H5 page on top', async () => {
      const { frame } = (await this.#topFrame()) ?? {}
      const isReady = await frame?.evaluate(
        () => document.readyState === 'complete' && Boolean(window.WeixinJSBridge ?? window.wx),
      )
      return isReady ? (frame as Library['frame']) : undefined
    })
  }

  /** The frame of the page on top, whatever it shows. */
  async #topFrame(): Promise<{ frame: DrivenFrame; element: DrivenElement } | undefined> {
    const found = await this.#tab.evaluateHandle(findInContainer, '.page:not([inert]) >>> iframe')
    const element = found.asElement()
    const frame = await element?.contentFrame()
    return element && frame ? { frame, element } : undefined
  }

  /** Taps what matches, once it is visible and no page slides over it. */
  async tap(selector: string): Promise<void> {
    await this.waitFor(`"${selector}" to tap`, async () => {
      if (await this.#tab.evaluate(isPageSliding)) return undefined
      const found = await this.#find(selector)
      if (!found || !(await isShown(found))) return undefined
      return clickElement(this.#tab, found)
    })
  }

  /** Taps the text field that matches, or that is in what matches, and types behind what is there. */
  async type(selector: string, text: string): Promise<void> {
    const { element } = await this.#visible(selector)
    await element.evaluate((node) => {
      const field = node.querySelector('input, textarea') ?? node
      ;(field as HTMLElement).focus()
    })
    await this.#tab.keyboard.type(text)
  }

  /** Presses a key, such as `Enter`, where the focus is. */
  async press(key: KeyInput): Promise<void> {
    await this.#tab.keyboard.press(key)
  }

  /** Presses what matches in its middle, moves by CSS pixels, and lets go. */
  async drag(selector: string, way: Drag): Promise<void> {
    await dragElement(this.#driver, await this.#visible(selector), way)
  }

  /**
   * Opens the browser's file picker and answers it, as a person would: with files, or none to close it.
   *
   * @param opener what leads to the picker: a selector to tap, or code
   * @param files paths on the disk, or names with contents
   */
  async chooseFiles(
    opener: string | (() => Promise<unknown>),
    files: readonly ChosenFile[],
  ): Promise<void> {
    const open = typeof opener === 'string' ? () => this.tap(opener) : opener
    const folder = await mkdtemp(join(tmpdir(), 'miniview-files-'))
    this.#folders.push(folder)
    await this.#driver.answerFileChooser({ open, files, folder })
  }

  /** What the container shows now, as a PNG. */
  screenshot(): Promise<Uint8Array> {
    return this.#tab.screenshot()
  }

  #visible(selector: string): Promise<FoundElement> {
    return this.waitFor(`"${selector}" to be visible`, async () => {
      if (await this.#tab.evaluate(isPageSliding)) return undefined
      const found = await this.#find(selector)
      return found && (await isShown(found)) ? found : undefined
    })
  }

  /** The element that matches, for what has no verb, such as its computed style. */
  element(selector: string): Promise<Library['element']> {
    return this.waitFor(`"${selector}"`, async () => {
      return (await this.#find(selector))?.element as Library['element'] | undefined
    })
  }

  /** The text of what matches. */
  async text(selector: string): Promise<string> {
    return this.waitFor(`the text of "${selector}"`, async () => {
      const found = await this.#find(selector)
      return found?.element.evaluate((node) => (node as HTMLElement).innerText.trim())
    })
  }

  /** Ends when the text of what matches contains `part`. */
  async waitForText(selector: string, part: string): Promise<void> {
    let last = ''
    await this.#eventually(
      () => `"${part}" in "${selector}", which says "${last}"`,
      async () => {
        const found = await this.#find(selector)
        last = (await found?.element.evaluate((node) => (node as HTMLElement).innerText)) ?? ''
        return last.includes(part) || undefined
      },
    )
  }

  /** Whether something visible matches now. */
  async sees(selector: string): Promise<boolean> {
    const found = await this.#find(selector)
    return found !== undefined && isShown(found)
  }

  /** Ends when `condition`, run in this process, gives neither undefined, null nor false; gives it. */
  waitFor<T>(what: string, condition: () => Promise<T | undefined | null | false>): Promise<T> {
    return this.#eventually(what, condition)
  }

  async #find(selector: string): Promise<FoundElement | undefined> {
    const inContainer = await this.#tab.evaluateHandle(findInContainer, selector)
    const element = inContainer.asElement()
    if (element) return { element, origin: { x: 0, y: 0 } }
    const top = await this.#topFrame()
    return top && this.#findInFrame(top, selector)
  }

  async #findInFrame(
    top: { frame: DrivenFrame; element: DrivenElement },
    selector: string,
  ): Promise<FoundElement | undefined> {
    const inPage = await top.frame.evaluateHandle((text) => document.querySelector(text), selector)
    const element = inPage.asElement()
    const box = element && (await top.element.boundingBox())
    return box ? { element, origin: { x: box.x, y: box.y } } : undefined
  }

  /** The page stack, the first page first. */
  stack(): Promise<{ path: string; query: Record<string, string> }[]> {
    return this.inHost((host) =>
      host.router.stack().map(({ path, query }) => ({ path, query: { ...query } })),
    )
  }

  /** Ends when the page on top has this path. */
  async waitForPage(path: string): Promise<void> {
    await this.waitFor(`page ${path}`, async () => (await this.stack()).at(-1)?.path === path)
  }

  /** Every call that reached the host so far, with its answer; of one API where it is named. */
  async calls(api?: string): Promise<LoggedCall[]> {
    const calls = (await this.#tab.evaluate('miniviewCalls')) as LoggedCall[]
    return api === undefined ? calls : calls.filter((call) => call.api === api)
  }

  /** Answers an API in place of the host, from now on. */
  async answer(api: string, result: ScriptedAnswer): Promise<void> {
    await this.#script(api, { ...this.#scripts.get(api), answer: toAnswer(result) })
  }

  /** Makes an API go wrong from now on: its answer comes late, is a failure, or stays out. */
  async fault(api: string, fault: Fault): Promise<void> {
    await this.#script(api, { ...this.#scripts.get(api), fault })
  }

  /** Gives an API back to the host, or all of them, also those that are replayed. */
  async restore(api?: string): Promise<void> {
    if (api !== undefined) return this.#script(api, {})
    this.#scripts.clear()
    await this.inHost((host) => host.scriptedAnswers.clear())
  }

  async #script(api: string, script: ScriptedApi) {
    this.#scripts.set(api, script)
    await this.#tab.evaluate(scriptSource(api, script))
  }

  /** The run so far: calls, answers with their files, and what the H5 pages were told. */
  async recording(): Promise<Recording> {
    const calls = (await this.#tab.evaluate('miniviewCalls')) as Recording['calls']
    const events = (await this.#tab.evaluate('miniviewEvents')) as Recording['events']
    const files = await this.inHost(readFiles, filePathsIn(calls.map(({ answer }) => answer)))
    return { version: 1, calls, events, files }
  }

  /**
   * Answers every API as in a run before, without its effect; what the record lacks fails. The app's own
   * code runs, and sends its events itself.
   *
   * @param live APIs that the host runs all the same, such as routes
   */
  async replay(recording: Recording, { live = [] }: { live?: readonly string[] } = {}) {
    const places = await this.inHost(restoreFiles, recording.files)
    const text = JSON.stringify(recording.calls)
    const calls = Object.entries(places).reduce(
      (moved, [before, now]) => moved.replaceAll(JSON.stringify(before), JSON.stringify(now)),
      text,
    )
    const moved = { ...recording, calls: JSON.parse(calls) as Recording['calls'] }
    await this.#tab.evaluate(replaySource(moved, live))
  }

  /** The browser's own back button. */
  async goBack(): Promise<void> {
    await this.#tab.evaluate(() => window.history.back())
  }

  async close(): Promise<void> {
    await this.#options.stop()
    const folders = this.#folders.splice(0)
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
  }

  #eventually<T>(
    what: string | (() => string),
    ask: () => Promise<T | undefined | null | false>,
  ): Promise<T> {
    return eventually({ what, ask, onSilence: () => this.#driver.revive() })
  }
}
