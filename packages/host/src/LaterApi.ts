import type { TaskShape } from './createTask.js'
import type { AnyApi, Api } from './defineApi.js'

/**
 * What is known of an API whose declaration comes with its first call. Generated from the declaration:
 * where it is seen, and what its function returns.
 */
export interface LaterApi extends Pick<
  Api,
  'name' | 'page' | 'shell' | 'bridgeName' | 'answersPage' | 'inComponent'
> {
  kind: 'later'
  /** The events of the task; one with methods of its own has to be there at once. */
  task?: TaskShape
  /** Brings the declarations of its area, by their names. */
  load(): Promise<Readonly<Record<string, unknown>>>
}

/** A declaration, or what is known of one before it is there. */
export type KnownApi = AnyApi | LaterApi
