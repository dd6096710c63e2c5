import type { Page } from 'puppeteer'
import { answerByProtocol } from '../answerFileChooser.js'
import { answerInFirefox } from './answerInFirefox.js'
import type { DrivenPage, Driver } from './Driver.js'
import { reviveFrame } from '../reviveFrame.js'

/** What Puppeteer 24 has and does not declare. */
interface BrowserInternals {
  protocol: 'cdp' | 'webDriverBiDi'
}

/** Drives a tab of Puppeteer's: of Chromium, or by WebDriver BiDi of Firefox. */
export function createPuppeteerDriver(page: Page): Driver {
  const { protocol } = page.browser() as unknown as BrowserInternals
  const isBidi = protocol === 'webDriverBiDi'
  return {
    page: page as unknown as DrivenPage,
    async setUp(viewport) {
      await page.setViewport(viewport)
      // Slides would only make tests wait. `launchBrowser` tells Firefox so when it starts.
      const reducedMotion = { name: 'prefers-reduced-motion', value: 'reduce' }
      if (!isBidi) await page.emulateMediaFeatures([reducedMotion])
    },
    onConsole: (listener) => void page.on('console', (message) => listener(message.text())),
    touch: (x, y) => page.touchscreen.touchStart(x, y),
    answerFileChooser(answer) {
      return isBidi ? answerInFirefox(page, answer) : answerByProtocol(page, answer)
    },
    revive() {
      if (isBidi) return Promise.resolve()
      const frames = page.frames().slice(1)
      return Promise.allSettled(frames.map((frame) => reviveFrame(page.browserContext(), frame)))
    },
  }
}
