import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** `jssdk` sets `wx`; `bridge` is for pages that bring an SDK of their own, such as `jweixin`. */
export type PageScript = 'jssdk' | 'bridge'

/** The text of a script for pages, which stands beside the module of `@miniview/sdk`. */
export function readPageScript(name: PageScript): Promise<string> {
  const file = new URL(`${name}.js`, import.meta.resolve('@miniview/sdk'))
  return readFile(fileURLToPath(file), 'utf8')
}
