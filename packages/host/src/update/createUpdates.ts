import { createEmitter } from '../createEmitter.js'
import type { Emitter } from '../createEmitter.js'
import type { Lifecycle } from '../createLifecycle.js'
import type { Log } from '../createLog.js'
import { toBuildManifest } from './BuildManifest.js'
import type { BuildAccess, BuildManifest } from './BuildManifest.js'
import { fetchBuild } from './fetchBuild.js'
import type { UpdateManager } from './UpdateManager.js'

export interface UpdatesOptions {
  /** Undefined where there are no builds, as in development: there is never an update then. */
  build: BuildAccess | undefined
  lifecycle: Lifecycle
  log: Log
  window: Window & typeof globalThis
  closing: AbortSignal
}

export interface Updates {
  manager: UpdateManager
  /** Looks, and starts the newer build where there is one. @returns false where that cannot be done */
  bringUpToDate(): Promise<boolean>
}

/** Where a tab keeps which version it tried to start. */
const triedKey = 'miniview.update'

/** Looks for a newer build of the app, at start and whenever the app comes to the foreground. */
export function createUpdates(options: UpdatesOptions): Updates {
  const { build, lifecycle, log, window, closing } = options
  const base = window.document.baseURI
  const checked = createLastEmitter<{ hasUpdate: boolean }>()
  const ready = createLastEmitter<{ version: string }>()
  const failed = createLastEmitter<{ version: string }>()
  let current: BuildManifest | undefined
  let looking: Promise<boolean> | undefined

  async function readManifest(): Promise<BuildManifest | undefined> {
    const response = await window.fetch(new URL(build!.manifest, base), {
      cache: 'no-store',
      signal: closing,
    })
    return response.ok ? toBuildManifest(await response.json()) : undefined
  }

  /** @returns whether it is known now which build is the newest */
  async function look(): Promise<boolean> {
    const next = await readManifest().catch(() => undefined)
    if (!next || closing.aborted) return false
    const { version } = next
    if (version === build!.version) current = next
    const hasUpdate = version !== build!.version
    if (hasUpdate && ready.last()?.version === version) return true
    checked.emit({ hasUpdate })
    if (hasUpdate) await prepare(next)
    return true
  }

  async function prepare(next: BuildManifest) {
    const { version } = next
    try {
      // It was started, and the old one runs again: starting it once more would go on for ever.
      if (window.sessionStorage.getItem(triedKey) === version) {
        throw new Error(`the server still sends the page of version ${build!.version}`)
      }
      await fetchBuild({ next, current, base, window, signal: closing })
      ready.emit({ version })
    } catch (error) {
      if (closing.aborted) return
      log.warn({ api: 'getUpdateManager' }, (error as Error).message)
      failed.emit({ version })
    }
  }

  /** Those who ask while it is looked share the answer. */
  function lookOnce(): Promise<boolean> {
    looking ??= look().finally(() => (looking = undefined))
    return looking
  }

  function apply() {
    window.sessionStorage.setItem(triedKey, ready.last()!.version)
    window.location.reload()
  }

  if (build) {
    const stop = lifecycle.events.show.on(() => void lookOnce())
    closing.addEventListener('abort', stop)
    void lookOnce()
  } else checked.emit({ hasUpdate: false })

  /** A listener is the mini program's code: what it throws reaches its onError. */
  function listenTo<T>({ on }: LastEmitter<T>) {
    return (listener: (payload: T) => void) =>
      void on((payload) => lifecycle.run(() => listener(payload)))
  }

  return {
    manager: {
      onCheckForUpdate: listenTo(checked),
      onUpdateReady: listenTo(ready),
      onUpdateFailed: listenTo(failed),
      applyUpdate() {
        if (ready.last()) apply()
        else log.warn({ api: 'getUpdateManager' }, 'applyUpdate:fail update is not ready')
      },
    },
    async bringUpToDate() {
      if (!build || !(await lookOnce())) return false
      const newest = ready.last()
      if (newest) apply()
      return newest !== undefined || checked.last()?.hasUpdate === false
    },
  }
}

interface LastEmitter<T> extends Emitter<T> {
  last(): T | undefined
}

/** Tells each listener also what was told last, because a look may end before the app listens. */
function createLastEmitter<T>(): LastEmitter<T> {
  const emitter = createEmitter<T>()
  let last: T | undefined
  return {
    get size() {
      return emitter.size
    },
    last: () => last,
    emit(payload) {
      last = payload
      return emitter.emit(payload)
    },
    on(listener) {
      if (last !== undefined) queueMicrotask(() => listener(last!))
      return emitter.on(listener)
    },
  }
}
