import { contentOf } from './FileEntry.js'
import { ownedRange } from '../storage/openHostDatabase.js'
import type { HostDatabase } from '../storage/openHostDatabase.js'
import type { FileDisk } from './FileDisk.js'
import type { AppRun } from './startAppRun.js'

/**
 * Removes what earlier runs left on the disk and no file has: temp files, also those of a run that
 * crashed, and writes that never ended. What belongs to a run in another tab stays.
 */
export async function collectDeadContents(
  disk: FileDisk,
  run: AppRun,
  database: HostDatabase | undefined,
  user: string,
  appId: string,
): Promise<void> {
  if (!database) return
  const names = await disk.names()
  const isAlive = await run.living()
  const dead = names.filter((name) => !isAlive(runOf(name)))
  if (dead.length === 0) return
  // Read last: a run that is over can save nothing any more.
  const entries = await database.getAll('files', ownedRange(user, appId))
  const used = new Set(entries.map(contentOf))
  for (const name of dead) if (!used.has(name)) await disk.remove(name)
}

/** A new name on the disk, which tells the run. */
export function contentName(run: AppRun, token: string): string {
  return `${run.id}.${token}`
}

function runOf(name: string): string {
  return name.split('.').slice(0, 2).join('.')
}
