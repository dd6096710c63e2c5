/** Where a person pays. The container implements it with a sheet of its own. */
export interface CashierScreens {
  /**
   * Shows what is to be paid, and pays it once the person confirms that; ends when it closes. It stays
   * while `bill.pay` runs, also after `signal` aborted.
   */
  showCashier(bill: Bill, signal: AbortSignal): Promise<void>
}

/** What is to be paid, in the words of the platform's server; nothing of it is from a page. */
export interface Bill {
  merchant: string
  description: string
  /** In the currency's smallest unit, such as fen. */
  amount: number
  /** ISO 4217. */
  currency: string
  appName: string
  /** The verified origin of the page that asks; undefined for the mini program itself. */
  origin: string | undefined
  /** Pays; never rejects. */
  pay(): Promise<void>
}
