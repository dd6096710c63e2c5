import { lstat, mkdir, readdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isInside } from '../isInside.js'
import { UsageError } from '../UsageError.js'
import { buildListName } from './buildListName.js'

/** Files of a build by their path in it, with forward slashes. */
export type BuildFiles = ReadonlyMap<string, string | Buffer>

/**
 * The folder that a build may write: absent, empty, or with nothing in it but what a build wrote.
 *
 * @param path as the person named it
 * @param sources absolute path of the folder that is compiled
 * @returns its absolute path
 * @throws UsageError that names what stands there
 */
export async function checkOutputFolder(path: string, sources: string): Promise<string> {
  const folder = await realPathOf(resolve(path))
  if (isInside(await realpath(sources), folder)) {
    throw new UsageError(
      `--out ${path} is among the sources of the mini program; choose a folder outside of it.`,
    )
  }
  const stats = await lstat(folder).catch(() => undefined)
  if (stats && !stats.isDirectory()) throw new UsageError(`--out ${path} is no folder.`)
  const known = new Set([buildListName, ...(await formerFiles(folder))])
  const foreign = (await filesIn(folder)).find((file) => !known.has(file))
  if (foreign !== undefined) {
    throw new UsageError(
      `--out ${path} holds ${foreign}, which no build wrote; choose an empty folder, or empty it.`,
    )
  }
  return folder
}

/**
 * Writes a build in place of the former one.
 *
 * @param folder what `checkOutputFolder` returned
 */
export async function writeOutputFolder(folder: string, files: BuildFiles): Promise<void> {
  const former = await formerFiles(folder)
  await mkdir(folder, { recursive: true })
  // The list comes first: a build that breaks off leaves nothing that the next one would not know.
  const names = [...new Set([...files.keys(), ...former])].toSorted()
  await writeFile(join(folder, buildListName), listText(names))
  for (const [name, content] of files) {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  const stale = (await filesIn(folder)).filter((name) => name !== buildListName && !files.has(name))
  for (const name of stale) await rm(join(folder, name))
  await removeEmptyFolders(folder)
  await writeFile(join(folder, buildListName), listText([...files.keys()].toSorted()))
}

function listText(names: readonly string[]): string {
  return `${JSON.stringify({ files: names }, undefined, 2)}\n`
}

/** Resolves the links of a path whose last parts may not exist yet. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(await realPathOf(parent), basename(path))
  }
}

/** What the former build's own list says that it wrote. */
async function formerFiles(folder: string): Promise<readonly string[]> {
  try {
    const list: unknown = JSON.parse(await readFile(join(folder, buildListName), 'utf8'))
    const { files } = list as { files?: unknown }
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

/** Every file below a folder by its path, links as what they are; none where there is no folder. */
async function filesIn(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch(() => [])
  const names = entries.map(async (entry) => {
    const name = `${prefix}${entry.name}`
    return entry.isDirectory() ? filesIn(folder, `${name}/`) : [name]
  })
  return (await Promise.all(names)).flat()
}

/** Removes the folders in which the former build alone had files. */
async function removeEmptyFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.filter((child) => child.isDirectory())) {
    const child = join(folder, entry.name)
    await removeEmptyFolders(child)
    if ((await readdir(child)).length === 0) await rmdir(child)
  }
}
