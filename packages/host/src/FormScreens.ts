/**
 * The forms in which a person keeps what apps ask for again and again; part of `HostUi`. Undefined is what
 * each of them answers where the person closed it, and where `signal` aborted.
 */
export interface FormScreens {
  chooseAddress(question: FormQuestion<Address>, signal: AbortSignal): Promise<Address | undefined>
  chooseInvoiceTitle(
    question: FormQuestion<InvoiceTitle>,
    signal: AbortSignal,
  ): Promise<InvoiceTitle | undefined>
  chooseInvoice(question: FormQuestion<Invoice>, signal: AbortSignal): Promise<Invoice | undefined>
}

export interface FormQuestion<T> {
  /** Which app gets the entry that the person chooses, and no other one. */
  appName: string
  /** The verified origin of the page that asks; undefined for the mini program itself. */
  origin: string | undefined
  entries: SavedEntries<T>
}

/** What a person entered before, in any app. */
export interface SavedEntries<T> {
  /** The last changed first. */
  list(): Promise<readonly SavedEntry<T>[]>
  /** Adds an entry, or changes the one with that id. Ends when it is kept. */
  save(value: T, id?: string): Promise<void>
  delete(id: string): Promise<void>
}

export interface SavedEntry<T> {
  id: string
  value: T
  /** Milliseconds since 1970. */
  changed: number
}

/** Texts are as the person wrote them, without spaces around; what was not filled in is empty. */
export interface Address {
  userName: string
  telNumber: string
  provinceName: string
  cityName: string
  countyName: string
  /** Six digits, of the smallest part that was chosen. */
  nationalCode: string
  streetName: string
  /** What follows the street. */
  detail: string
  postalCode: string
}

export interface InvoiceTitle {
  /** 0 company, 1 person. */
  type: 0 | 1
  title: string
  taxNumber: string
  companyAddress: string
  telephone: string
  bankName: string
  bankAccount: string
}

export interface Invoice {
  /** Made with the entry, and unlike every other one. */
  code: string
  title: string
  /** Of the paper. */
  number: string
  /** Such as `12.50`. */
  amount: string
  /** Such as `2025-01-31`. */
  date: string
}
