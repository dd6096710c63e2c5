import type { MiniAppHandleOptions, PuppeteerObjects } from '@miniview/testing'
import type { WebKitSession } from './startWebKit.js'

type Driver = MiniAppHandleOptions<PuppeteerObjects>['driver']
type Code = string | ((...args: never[]) => unknown)

/** What WebDriver calls an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
type Reference = { [elementKey]: string } | { handle: number }

/** Milliseconds until a click must have arrived. */
const patience = 5_000

const codes: Readonly<Record<string, string>> = { Enter: '\uE007', Escape: '\uE00C' }

/** Drives the tab of a WebKit as the verbs of `@miniview/testing` need it, except fingers and file pickers. */
export function createWebKitDriver(session: WebKitSession): Driver {
  let turn: Promise<unknown> = Promise.resolve()
  /** Where the H5 page on top was when it was last asked for. */
  let lastFrame: Reference | undefined

  /** Runs code in a document: to choose it and to use it are two commands, between which nothing may come. */
  function run(frame: Reference | undefined, code: string, ...args: unknown[]): Promise<unknown> {
    const script = `return Promise.resolve((${code})(...arguments)).then((value) => value ?? null)`
    const next = turn.then(async () => {
      await session.send('POST', '/frame', { id: null })
      if (frame) await session.send('POST', '/frame', { id: frame })
      return session.send('POST', '/execute/sync', { script, args })
    })
    turn = next.catch(() => undefined)
    return next
  }

  async function act(actions: object): Promise<void> {
    const next = turn.then(async () => {
      await session.send('POST', '/frame', { id: null })
      await session.send('POST', '/actions', { actions: [actions] })
    })
    turn = next.catch(() => undefined)
    await next
  }

  function frameOf(frame: Reference | undefined) {
    return {
      evaluate: (code: Code, ...args: unknown[]) =>
        run(frame, typeof code === 'string' ? `() => (${code})` : String(code), ...args),
      async evaluateHandle(code: Code, ...args: unknown[]) {
        return objectOf(frame, (await run(frame, keeping(code), ...args)) as Reference)
      },
    }
  }

  function objectOf(frame: Reference | undefined, reference: Reference) {
    const isElement = elementKey in reference
    const value = isElement ? '(value) => value' : '({ handle }) => window.miniviewHandles[handle]'
    const evaluate = (code: Code) =>
      run(frame, `(given) => (${String(code)})((${value})(given))`, reference)
    const object = {
      evaluate,
      async evaluateHandle(code: Code) {
        const kept = keeping(`(given) => (${String(code)})((${value})(given))`)
        return objectOf(frame, (await run(frame, kept, reference)) as Reference)
      },
      asElement: () => (isElement ? object : null),
      dispose: () => Promise.resolve(),
      boundingBox: () => evaluate('(node) => node.getBoundingClientRect().toJSON()'),
      contentFrame() {
        lastFrame = reference
        return Promise.resolve(frameOf(reference))
      },
    }
    return object
  }

  const pointer = (...actions: object[]) => act({ type: 'pointer', id: 'mouse', actions })
  const move = (x: number, y: number) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
  })
  const down = { type: 'pointerDown', button: 0 }
  const up = { type: 'pointerUp', button: 0 }
  const keys = (values: readonly string[]) => {
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    return act({ type: 'key', id: 'keyboard', actions })
  }

  /** WebDriver answers while its events are still on their way; a person would see that nothing happened yet. */
  async function click(x: number, y: number) {
    const documents = [undefined, ...(lastFrame ? [lastFrame] : [])]
    const inEach = (code: string) => Promise.all(documents.map((each) => run(each, code)))
    await inEach(`() => {
      window.miniviewClicked = false
      addEventListener('click', () => { window.miniviewClicked = true }, { capture: true, once: true })
    }`)
    await pointer(move(x, y), down, up)
    const end = Date.now() + patience
    for (;;) {
      // A document that went away, or came, was clicked too.
      const clicked = await inEach('() => window.miniviewClicked !== false').catch(() => [true])
      if (clicked.includes(true) || Date.now() > end) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  const page = {
    ...frameOf(undefined),
    goto: (url: string) => session.send('POST', '/url', { url }),
    reload: () => session.send('POST', '/refresh', {}),
    screenshot: async () =>
      Buffer.from((await session.send('GET', '/screenshot')) as string, 'base64'),
    keyboard: {
      type: (text: string) => keys([...text]),
      press: (key: string) => keys([codes[key] ?? key]),
    },
    mouse: {
      move: (x: number, y: number) => pointer(move(x, y)),
      down: () => pointer(down),
      up: () => pointer(up),
      click,
    },
  }
  const cannot = () => Promise.reject(new Error('WebKit’s WebDriver cannot do that.'))
  return {
    page: page as unknown as Driver['page'],
    setUp: async (viewport) => void (await session.send('POST', '/window/rect', viewport)),
    onConsole() {},
    touch: cannot,
    answerFileChooser: cannot,
    revive: () => Promise.resolve(),
  }
}

/** Code that gives an element as it is, and keeps everything else in its document under a number. */
function keeping(code: Code): string {
  return `(...args) => {
    const value = (${String(code)})(...args)
    if (value instanceof Element) return value
    const handles = (window.miniviewHandles ??= [])
    return { handle: handles.push(value) - 1 }
  }`
}
