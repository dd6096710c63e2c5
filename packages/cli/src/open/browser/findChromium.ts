import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { PuppeteerNode } from 'puppeteer-core'
import { OpenFailedError } from '../OpenFailedError.js'

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']

/**
 * The path of a Chrome or Chromium: PUPPETEER_EXECUTABLE_PATH, else the one that Puppeteer downloaded, else
 * an installed one.
 *
 * @throws OpenFailedError where there is none
 */
export function findChromium(puppeteer: Pick<PuppeteerNode, 'executablePath'>): string {
  const given = process.env['PUPPETEER_EXECUTABLE_PATH']
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given
    throw new OpenFailedError(`PUPPETEER_EXECUTABLE_PATH is ${given}, where no file is.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const installed = commands.flatMap((name) => folders.map((folder) => join(folder, name)))
  const downloaded = attempt(() => puppeteer.executablePath())
  const standard = attempt(() => puppeteer.executablePath('chrome'))
  const path = [downloaded, standard, ...installed].find((file) => file && existsSync(file))
  if (path) return path
  throw new OpenFailedError(
    'No Chrome or Chromium was found: name one in PUPPETEER_EXECUTABLE_PATH, or run npx puppeteer browsers install chrome.',
  )
}

/** Puppeteer throws where it knows none. */
function attempt(find: () => string): string | undefined {
  try {
    return find()
  } catch {
    return undefined
  }
}
