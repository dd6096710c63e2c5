import type { ApiContext } from '../ApiContext.js'
import { toFailure } from '../toFailure.js'
import type { CanvasAction } from './ActionRecorder.js'
import type { CanvasScope } from './CanvasScope.js'
import { openPicture } from './openPicture.js'

export interface LoadedPictures {
  /** By the paths that the actions name. */
  loaded: ReadonlyMap<string, HTMLImageElement>
  /** Why the others are not there, by their paths. */
  failed: ReadonlyMap<string, string>
}

/** What each page or component drew last: an animation draws the same pictures over and over. */
const kept = new WeakMap<CanvasScope, Map<string, Promise<HTMLImageElement>>>()
const mostKept = 64

/** Loads the pictures that actions need; undefined where they need none. */
export function loadPictures(
  actions: readonly CanvasAction[],
  scope: CanvasScope,
  services: ApiContext,
): Promise<LoadedPictures> | undefined {
  const paths = pathsIn(actions)
  return paths.size > 0 ? loadAll(paths, scope, services) : undefined
}

/** Actions are foreign and may be anything. */
function pathsIn(actions: readonly CanvasAction[]): Set<string> {
  const paths = new Set<string>()
  for (const action of actions) {
    const method = action?.method
    if (method === 'drawImage') add(action.data?.[0])
    else if (method === 'setFillStyle' || method === 'setStrokeStyle') {
      const paint = action.data?.[0] as { type?: unknown; image?: unknown } | undefined
      if (paint?.type === 'pattern') add(paint.image)
    }
  }
  return paths

  function add(path: unknown) {
    if (typeof path === 'string') paths.add(path)
  }
}

async function loadAll(
  paths: ReadonlySet<string>,
  scope: CanvasScope,
  services: ApiContext,
): Promise<LoadedPictures> {
  const loaded = new Map<string, HTMLImageElement>()
  const failed = new Map<string, string>()
  const load = async (path: string) => {
    try {
      loaded.set(path, await open(path, scope, services))
    } catch (error) {
      failed.set(path, toFailure(error).reason)
    }
  }
  await Promise.all([...paths].map(load))
  return { loaded, failed }
}

function open(path: string, scope: CanvasScope, services: ApiContext): Promise<HTMLImageElement> {
  const opened = kept.get(scope) ?? new Map<string, Promise<HTMLImageElement>>()
  kept.set(scope, opened)
  const before = opened.get(path)
  if (before) return before
  const picture = openPicture(scope.toPackagePath(path), services)
  // The app may write another picture under a path of its own folder.
  if (path.startsWith('wxfile://usr')) return picture
  opened.set(path, picture)
  picture.catch(() => opened.delete(path))
  const [oldest] = opened.keys()
  if (opened.size > mostKept) opened.delete(oldest!)
  return picture
}
