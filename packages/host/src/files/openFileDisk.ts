import type { HostDatabase } from '../storage/openHostDatabase.js'
import { createMemoryDisk } from './createMemoryDisk.js'
import { createDatabaseDisk } from './createDatabaseDisk.js'
import type { FileDisk } from './FileDisk.js'
import { openOriginDisk } from './openOriginDisk.js'

/** The best disk that the browser has: its file system, else its database, else memory. */
export async function openFileDisk(
  database: HostDatabase | undefined,
  user: string,
  appId: string,
): Promise<FileDisk> {
  // Without a database nothing would know what the files are after a restart.
  if (!database) return createMemoryDisk()
  return (await openOriginDisk(user, appId)) ?? createDatabaseDisk(database, user, appId)
}
