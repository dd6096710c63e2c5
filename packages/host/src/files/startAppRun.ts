import { nanoid } from 'nanoid'

/** One run of the app in one tab. Its id begins the names of what it writes to the disk. */
export interface AppRun {
  readonly id: string
  /** The ids of the runs of this app that still go on somewhere, this one among them. */
  living(): Promise<(id: string) => boolean>
  end(): void
}

/** After this many milliseconds a run counts as over, where the browser cannot tell. */
const longestRun = 24 * 60 * 60 * 1000

/**
 * Starts a run. As long as it goes on it holds a lock, which the browser takes from a tab that closes
 * or crashes; so other tabs know which temp files nobody needs any more.
 */
export async function startAppRun(locks: LockManager | undefined): Promise<AppRun> {
  const id = `${Date.now().toString(36)}.${nanoid()}`
  let end = () => {}
  if (locks) {
    await new Promise<void>((started, failed) => {
      const held = locks.request(lockName(id), () => {
        started()
        return new Promise<void>((resolve) => (end = resolve))
      })
      held.catch(failed)
    })
  }

  return {
    id,
    async living() {
      if (!locks) return (other) => other === id || startOf(other) > Date.now() - longestRun
      const { held = [] } = await locks.query()
      const names = new Set(held.map(({ name }) => name))
      return (other) => names.has(lockName(other))
    },
    end: () => end(),
  }
}

function lockName(run: string): string {
  return `miniview:run:${run}`
}

function startOf(run: string): number {
  return Number.parseInt(run, 36)
}
