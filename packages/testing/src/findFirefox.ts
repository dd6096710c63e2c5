import { existsSync } from 'node:fs'
import { pathOfCommand } from './findBrowser.js'

/**
 * The path of a Firefox: FIREFOX_PATH, else an installed one; undefined where there is none.
 *
 * @throws Error where FIREFOX_PATH names no file
 */
export function findFirefox(): string | undefined {
  const given = process.env['FIREFOX_PATH']
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`FIREFOX_PATH is ${given}, where no file is.`)
  }
  const commands = ['firefox-esr', 'firefox'].map(pathOfCommand)
  const macOs = '/Applications/Firefox.app/Contents/MacOS/firefox'
  return [...commands, macOs].find((path) => path && existsSync(path))
}
