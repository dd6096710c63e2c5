import type { AppStorage } from './openAppStorage.js'

/**
 * What the functions that throw nothing return for a key: apps count on an empty string where it is not
 * there, and where `undefined` was kept. `null` is a value like any other.
 */
export function valueOrEmpty(storage: Pick<AppStorage, 'get'>, key: string): unknown {
  const value = storage.get(key)?.[0]
  return value === undefined ? '' : value
}
