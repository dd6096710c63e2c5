import type { DrivenObject, DrivenPage, Driver } from './Driver.js'
import { answerChooser } from './answerChooser.js'
import type { PlaywrightPage } from './BrowserLibrary.js'

/** What is used of Playwright's page besides what Puppeteer's has too. */
interface WholePage extends PlaywrightPage {
  setViewportSize(size: { width: number; height: number }): Promise<void>
  on(event: 'console', listener: (message: { text(): string }) => void): unknown
  waitForEvent(event: 'filechooser', options: { timeout: number }): Promise<FileChooser>
}

interface FileChooser {
  isMultiple(): boolean
  setFiles(paths: readonly string[]): Promise<void>
  element(): DrivenObject<Element>
}

interface CDPSession {
  send(method: string, parameters: object): Promise<unknown>
  detach(): Promise<void>
}

/** Drives a tab of Playwright's. */
export function createPlaywrightDriver(page: PlaywrightPage): Driver {
  const whole = page as WholePage
  return {
    page: page as unknown as DrivenPage,
    async setUp(viewport) {
      await whole.setViewportSize(viewport)
      // Slides would only make tests wait.
      await whole.emulateMedia({ reducedMotion: 'reduce' })
    },
    onConsole: (listener) => void whole.on('console', (message) => listener(message.text())),
    async touch(x, y) {
      // Its own touchscreen only taps, so this is for Chromium, whose protocol can do more.
      const session = (await page.context().newCDPSession(page as never)) as CDPSession
      const send = (type: string, touchPoints: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints })
      await send('touchStart', [{ x, y }])
      return {
        move: async (toX, toY) => void (await send('touchMove', [{ x: toX, y: toY }])),
        async end() {
          await send('touchEnd', [])
          await session.detach()
        },
      }
    },
    answerFileChooser: (answer) =>
      answerChooser(answer, async (timeout) => {
        const chooser = await whole.waitForEvent('filechooser', { timeout })
        return {
          isMultiple: chooser.isMultiple(),
          choose: (paths) => chooser.setFiles(paths),
          cancel: () =>
            chooser.element().evaluate((field) => void field.dispatchEvent(new Event('cancel'))),
        }
      }),
    revive: () => Promise.resolve(),
  }
}
