import { nanoid } from 'nanoid'
import type { Address, Invoice, InvoiceTitle, SavedEntries, SavedEntry } from '../FormScreens.js'
import type { HostDatabase } from '../storage/openHostDatabase.js'

/** What a person keeps, by the kind of form. */
export interface EntryKinds {
  address: Address
  invoiceTitle: InvoiceTitle
  invoice: Invoice
}

/** What one person keeps for all apps. An app sees none of it but the entry that the person chooses. */
export type PersonEntries = <Kind extends keyof EntryKinds>(
  kind: Kind,
) => SavedEntries<EntryKinds[Kind]>

/** @param database undefined where the browser keeps none: entries then last until the app closes */
export function openSavedEntries(database: HostDatabase | undefined, user: string): PersonEntries {
  const unkept = new Map<string, SavedEntry<EntryKinds[keyof EntryKinds]>>()

  return <Kind extends keyof EntryKinds>(kind: Kind) => {
    type Entry = SavedEntry<EntryKinds[Kind]>
    const nameOf = (id: string) => `${kind}/${id}`

    async function readAll(): Promise<Entry[]> {
      // An array sorts after every string, so it ends the range of the keys that follow.
      const range = IDBKeyRange.bound([user, kind], [user, kind, []])
      if (database) return (await database.getAll('entries', range)) as Entry[]
      return [...unkept].filter(([name]) => name.startsWith(nameOf(''))).map(([, e]) => e as Entry)
    }

    return {
      async list() {
        return (await readAll()).toSorted((a, b) => b.changed - a.changed)
      },
      async save(value, id = nanoid()) {
        const entry = { id, value, changed: Date.now() }
        if (database) await database.put('entries', entry, [user, kind, id])
        else unkept.set(nameOf(id), entry)
      },
      async delete(id) {
        if (database) await database.delete('entries', [user, kind, id])
        else unkept.delete(nameOf(id))
      },
    }
  }
}
