import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every script below a folder, by its absolute path. */
export async function readScripts(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter((name) => /\.(js|ts)$/.test(name)).map((name) => join(folder, name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return new Map(paths.map((path, index) => [path, texts[index]!]))
}
