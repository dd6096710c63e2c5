import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { checkPlatformConfig } from './checkPlatformConfig.js'
import type { PlatformConfig } from './checkPlatformConfig.js'

/**
 * Reads the platform's config file, a JSON; keys of files are relative to its folder.
 *
 * @throws TypeError that names the file, the field and what is wrong with it
 */
export async function readPlatformConfig(file: string): Promise<PlatformConfig> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    // What the parser quotes of the file is not repeated: it may be a secret in the wrong place.
    const isSyntax = error instanceof SyntaxError
    throw new TypeError(`${file}: ${isSyntax ? 'is no JSON' : (error as Error).message}`)
  }
  try {
    return checkPlatformConfig(value, dirname(file))
  } catch (error) {
    throw new TypeError(`${file}: ${(error as Error).message}`)
  }
}
