import type { ExpiringMap } from './createExpiringMap.js'
import type { PlatformStore, Person, SubscriptionChoice } from './PlatformStore.js'
import { inboxSize, storeTimes } from './storeTimes.js'

interface Kept {
  isOn: boolean
  kept: Map<string, SubscriptionChoice>
  counts: Map<string, number>
}

type Inboxes = Pick<
  PlatformStore,
  'subscriptions' | 'changeSubscriptions' | 'deliver' | 'inbox' | 'clearInbox'
>

/** What people want to be told and were told, in this process. No call waits, so nothing comes between. */
export function createMemoryInboxes(create: <V>(time: number) => ExpiringMap<V>): Inboxes {
  const people = create<Kept>(storeTimes.subscriptions)
  const inboxes = create<string[]>(storeTimes.subscriptions)
  const nameOf = ({ appid, openid }: Person) => `${appid}/${openid}`

  const keptOf = (person: Person): Kept =>
    people.get(nameOf(person)) ?? { isOn: true, kept: new Map(), counts: new Map() }

  return {
    async subscriptions(person) {
      const { isOn, kept, counts } = keptOf(person)
      const open = [...counts]
        .filter(([id]) => kept.get(id) !== 'reject')
        .reduce((sum, [, count]) => sum + count, 0)
      return { isOn, kept: Object.fromEntries(kept), open }
    },
    async changeSubscriptions(person, { isOn, kept = {}, accepted = [] }) {
      const now = keptOf(person)
      if (isOn !== undefined) now.isOn = isOn
      for (const [id, choice] of Object.entries(kept)) now.kept.set(id, choice)
      for (const id of accepted) now.counts.set(id, (now.counts.get(id) ?? 0) + 1)
      people.set(nameOf(person), now)
    },
    async deliver({ templateId, message, ...person }) {
      const { isOn, kept, counts } = keptOf(person)
      const count = counts.get(templateId) ?? 0
      if (!isOn || kept.get(templateId) === 'reject' || count < 1) return false
      counts.set(templateId, count - 1)
      const before = inboxes.get(nameOf(person)) ?? []
      inboxes.set(nameOf(person), [...before, message].slice(-inboxSize))
      return true
    },
    inbox: async (person) => inboxes.get(nameOf(person)) ?? [],
    async clearInbox(person) {
      inboxes.delete(nameOf(person))
    },
  }
}
