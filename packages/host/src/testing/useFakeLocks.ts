import { onTestFinished } from 'vitest'

export interface FakeLocks extends LockManager {
  /** What the browser does with the lock of a tab that crashes. */
  crash(name: string): void
}

interface Holder {
  end(): void
  lose(): void
}

/** Web Locks as a browser has them, for the running test; unit tests run where there are none. */
export function useFakeLocks(): FakeLocks {
  const held = new Map<string, Holder>()
  const queues = new Map<string, (() => void)[]>()

  function grantNext(name: string) {
    if (!held.has(name)) queues.get(name)?.shift()?.()
  }

  function grant(name: string, run: LockGrantedCallback<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const holder: Holder = {
        end() {
          if (held.get(name) !== holder) return
          held.delete(name)
          grantNext(name)
        },
        lose() {
          held.delete(name)
          reject(new DOMException('the lock was stolen', 'AbortError'))
        },
      }
      held.set(name, holder)
      Promise.resolve(run({ name, mode: 'exclusive' }))
        .then(resolve, reject)
        .finally(holder.end)
    })
  }

  function request(
    name: string,
    ...[first, second]: [LockGrantedCallback<unknown>] | [LockOptions, LockGrantedCallback<unknown>]
  ): Promise<unknown> {
    const [options, run] = second
      ? [first as LockOptions, second]
      : [{}, first as LockGrantedCallback<unknown>]
    if (options.steal) held.get(name)?.lose()
    if (!held.has(name)) return grant(name, run)
    if (options.ifAvailable) return Promise.resolve(run(null))
    return new Promise((resolve, reject) => {
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      const start = () => grant(name, run).then(resolve, reject)
      queue.push(start)
      options.signal?.addEventListener('abort', () => {
        if (!queue.includes(start)) return
        queue.splice(queue.indexOf(start), 1)
        reject(options.signal!.reason as Error)
      })
    })
  }

  const locks = {
    request,
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
    crash(name: string) {
      held.delete(name)
      grantNext(name)
    },
  } as unknown as FakeLocks
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'))
  return locks
}
