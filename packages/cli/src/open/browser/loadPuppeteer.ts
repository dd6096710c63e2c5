import type { PuppeteerNode } from 'puppeteer-core'
import { OpenFailedError } from '../OpenFailedError.js'

/** Puppeteer is large, so only who uses `--browser` installs it. @throws OpenFailedError where it is missing */
export async function loadPuppeteer(): Promise<PuppeteerNode> {
  for (const load of [() => import('puppeteer'), () => import('puppeteer-core')]) {
    try {
      return (await load()).default as PuppeteerNode
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    }
  }
  throw new OpenFailedError('--browser needs Puppeteer: npm install puppeteer')
}
