import { expect, it } from 'vitest'
import { useFakeLocks } from '../testing/useFakeLocks.js'
import { createWriteLease } from './createWriteLease.js'

/** Some tabs with a lease each; `told` has what happened, in order. */
function openTabs() {
  const locks = useFakeLocks()
  const told: string[] = []
  const open = (tab: string, patience?: number) => {
    const lease = createWriteLease({
      name: 'lease',
      locks,
      ...(patience !== undefined && { patience }),
      async taken() {
        told.push(`${tab} reads`)
      },
    })
    return {
      ...lease,
      write: (what: string) =>
        lease.run(async () => {
          told.push(`${tab} begins ${what}`)
          await new Promise((resolve) => setTimeout(resolve))
          told.push(`${tab} ends ${what}`)
        }),
    }
  }
  return { told, open }
}

it('stays with a tab that is alone, which reads nothing again', async () => {
  const { told, open } = openTabs()
  const first = open('a')
  await first.takeIfFree()
  expect(first.isHeld()).toBe(true)
  const done = first.write('1')
  // What it writes before it closes is on its way at once.
  expect(told).toEqual(['a begins 1'])
  await done
  await first.write('2')
  expect(told).toEqual(['a begins 1', 'a ends 1', 'a begins 2', 'a ends 2'])
  first.close()
})

it('goes to a tab that asks, after what runs, and that tab reads first', async () => {
  const { told, open } = openTabs()
  const [first, second] = [open('a'), open('b')]
  await first.takeIfFree()
  await second.takeIfFree()
  expect([first.isHeld(), second.isHeld()]).toEqual([true, false])
  await Promise.all([first.write('1'), second.write('2')])
  expect(told).toEqual(['a begins 1', 'a ends 1', 'b reads', 'b begins 2', 'b ends 2'])
  expect([first.isHeld(), second.isHeld()]).toEqual([false, true])
  first.close()
  second.close()
})

it('never runs works of two tabs at once, and keeps no tab waiting for ever', async () => {
  const { told, open } = openTabs()
  const tabs = [open('a'), open('b'), open('c')]
  await Promise.all(
    tabs.flatMap((tab) => Array.from({ length: 20 }, (_, index) => tab.write(String(index)))),
  )
  const running = new Set<string>()
  for (const line of told) {
    const [tab = '', verb, what] = line.split(' ')
    if (verb === 'begins') running.add(`${tab} ${what}`)
    if (verb === 'ends') running.delete(`${tab} ${what}`)
    expect(new Set([...running].map((each) => each.slice(0, 1))).size).toBeLessThanOrEqual(1)
    if (verb === 'reads') expect(running.size).toBe(0)
  }
  expect(told.filter((line) => line.includes('ends'))).toHaveLength(60)
  for (const tab of tabs) tab.close()
})

it('is taken from a tab that does not answer', async () => {
  const { told, open } = openTabs()
  const [dead, living] = [open('a'), open('b', 50)]
  await dead.takeIfFree()
  void dead.run(() => new Promise(() => {}))
  await living.write('1')
  expect(told).toEqual(['b reads', 'b begins 1', 'b ends 1'])
  expect([dead.isHeld(), living.isHeld()]).toEqual([false, true])
  dead.close()
  living.close()
})

it('fails a work before which the newest state could not be read, and tries anew', async () => {
  const locks = useFakeLocks()
  let fails = true
  const lease = createWriteLease({
    name: 'lease',
    locks,
    async taken() {
      if (fails) throw new Error('no database')
    },
  })
  await expect(lease.run(async () => 1)).rejects.toThrow('no database')
  expect(lease.isHeld()).toBe(false)
  fails = false
  expect(await lease.run(async () => 1)).toBe(1)
  lease.close()
})

it('runs each work at once where there are no locks', async () => {
  const lease = createWriteLease({ name: 'lease', locks: undefined, taken: async () => {} })
  await lease.takeIfFree()
  expect(await lease.run(async () => 1)).toBe(1)
  expect(lease.isHeld()).toBe(false)
  lease.close()
})
