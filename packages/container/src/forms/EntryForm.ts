/** What stands in the fields while a person writes, as texts by the fields' names. */
export type Draft = Readonly<Record<string, string>>

/** The messages below fields that are wrong, by the fields' names. */
export type Wrong = Readonly<Record<string, string>>

export interface FormField {
  name: string
  label: string
  /** `region` is three lists, province to county; its text is a national code. Default `text`. */
  kind?: 'text' | 'tel' | 'date' | 'decimal' | 'digits' | 'choice' | 'region'
  /** Of a choice. */
  options?: readonly { value: string; label: string }[]
  /** What the three lists of a region are called. */
  parts?: readonly string[]
  placeholder?: string
  /** As HTML knows it, so that the browser fills in what it knows of the person. */
  autocomplete?: string
  /** Characters at most. */
  maxLength?: number
}

/** One kind of entry: how it is written, checked and shown, in one language. */
export interface EntryForm<T> {
  words: {
    list: string
    /** Above the list: who gets the entry that is chosen. */
    hint(appName: string): string
    empty: string
    add: string
    edit: string
    delete: string
    deleteAsked: string
  }
  /** The fields that this draft needs. */
  fields(draft: Draft): readonly FormField[]
  /** What is wrong with a draft; empty where nothing is. */
  check(draft: Draft): Wrong
  /** @param value undefined for a new entry */
  toDraft(value: T | undefined): Draft
  /** Of a draft with nothing wrong; `value` is what the entry was. */
  toValue(draft: Draft, value: T | undefined): T
  /** How the list shows an entry. */
  title(value: T): string
  details(value: T): readonly string[]
}
