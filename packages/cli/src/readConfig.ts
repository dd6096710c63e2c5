import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkConfig, configFileName } from './MiniviewConfig.js'
import type { MiniviewConfig } from './MiniviewConfig.js'
import { UsageError } from './UsageError.js'

/**
 * Reads miniview.config.json of a folder; without the file everything is default.
 *
 * @throws UsageError that names the field, or what is no JSON
 */
export async function readConfig(folder: string): Promise<MiniviewConfig> {
  let text: string
  try {
    text = await readFile(join(folder, configFileName), 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return {}
    throw new UsageError(`${configFileName}: cannot be read: ${message}`)
  }
  return checkConfig(parse(text))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // An excerpt of the file would make the message more than one line.
    const [reason] = (error as Error).message.split('\n')
    throw new UsageError(`${configFileName}: is no JSON: ${reason}`)
  }
}
