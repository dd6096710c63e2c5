import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { watch } from 'chokidar'
import { buildListName } from '../build/buildListName.js'

const ignoredNames = new Set(['node_modules', '.git'])

/** Milliseconds without a change after which a burst of them counts as one: editors write in steps. */
const quietTime = 40

/**
 * Watches folders of source. Packages of npm, Git's own files and former builds are left out.
 *
 * @param changed is told the absolute paths that changed, appeared or vanished, after each burst
 * @returns once it watches, with what stops it
 */
export async function watchFolders(
  folders: readonly string[],
  changed: (paths: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    // A link out of the folder is an error of the source; following it could watch a whole disk.
    followSymlinks: false,
    ignored: (path, stats) =>
      ignoredNames.has(basename(path)) ||
      (stats?.isDirectory() === true && existsSync(join(path, buildListName))),
  })
  const paths = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  watcher.on('all', (_event, path) => {
    paths.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const burst = [...paths]
      paths.clear()
      changed(burst)
    }, quietTime)
  })
  watcher.on('error', (error) => console.error(`The folder can no longer be watched: ${error}`))
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}
