import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Puppeteer from 'puppeteer'

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']

const knownPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)'].map(
    (folder) => `${process.env[folder]}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
}

/**
 * The path of a Chrome or Chromium: PUPPETEER_EXECUTABLE_PATH, else an installed one, else one that
 * Puppeteer downloaded before; undefined where there is none.
 *
 * @throws Error where PUPPETEER_EXECUTABLE_PATH names no file
 */
export function findBrowser(): string | undefined {
  const given = process.env['PUPPETEER_EXECUTABLE_PATH']
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`PUPPETEER_EXECUTABLE_PATH is ${given}, where no file is.`)
  }
  const paths = knownPaths[process.platform] ?? commands.map(pathOfCommand)
  return [...paths, downloadedBrowser()].find((path) => path && existsSync(path))
}

/** Where Puppeteer would have one that it downloaded; undefined where it is not installed itself. */
function downloadedBrowser(): string | undefined {
  try {
    const { default: puppeteer } = createRequire(import.meta.url)('puppeteer') as typeof Puppeteer
    return puppeteer.executablePath()
  } catch {
    return undefined
  }
}

/** Where a command's program is; empty where there is none. */
export function pathOfCommand(command: string): string {
  return spawnSync('which', [command], { encoding: 'utf8' }).stdout.trim()
}
