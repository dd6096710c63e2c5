import { isScopeName } from '../scopes.js'
import type { ScopeName } from '../scopes.js'
import { ownedRange } from './openHostDatabase.js'
import type { HostDatabase } from './openHostDatabase.js'

/** What a person answered, for one user and app. */
export interface GrantStore {
  /** Only scopes that were asked. */
  all(): ReadonlyMap<ScopeName, boolean>
  /** Ends when the answer is kept. */
  set(scope: ScopeName, granted: boolean): Promise<void>
}

export async function openGrants(
  database: HostDatabase | undefined,
  user: string,
  appId: string,
): Promise<GrantStore> {
  const grants = new Map<ScopeName, boolean>()
  const range = ownedRange(user, appId)
  const keys = (await database?.getAllKeys('grants', range)) ?? []
  const values = (await database?.getAll('grants', range)) ?? []
  keys.forEach(([, , scope], index) => {
    if (isScopeName(scope)) grants.set(scope, values[index] ?? false)
  })
  return {
    all: () => grants,
    async set(scope, granted) {
      grants.set(scope, granted)
      await database?.put('grants', granted, [user, appId, scope])
    },
  }
}
