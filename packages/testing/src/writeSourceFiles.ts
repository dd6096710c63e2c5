import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'

/**
 * Files of a mini program by their path, such as `pages/a/a.wxml`. Bytes are written as they are, other
 * objects as JSON.
 */
export type SourceFiles = Readonly<Record<string, string | Uint8Array | object>>

/** What a test that says nothing about it is called. */
const projectConfig = { appid: 'mptest0001', projectname: 'Test app' }

/**
 * Writes a mini program into a new folder of the system's temporary ones, with a `project.config.json`
 * (appid `mptest0001`) where it brings none.
 *
 * @returns the folder's absolute path
 * @throws Error for a path that leaves the folder
 */
export async function writeSourceFiles(files: SourceFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-'))
  const all = { 'project.config.json': projectConfig, ...files }
  for (const [path, content] of Object.entries(all)) {
    const file = join(folder, path)
    if (relative(folder, file).split(sep)[0] === '..') {
      throw new Error(`app: "${path}" is outside of the mini program's folder`)
    }
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, toContent(content))
  }
  return folder
}

function toContent(content: string | Uint8Array | object): string | Uint8Array {
  const isWritten = typeof content === 'string' || content instanceof Uint8Array
  return isWritten ? content : JSON.stringify(content, undefined, 2)
}
