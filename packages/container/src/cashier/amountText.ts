import type { Bill } from '@miniview/host'

/** An amount as people write it, such as `¥12.80`: with as many decimals as its currency has. */
export function amountText(
  { amount, currency }: Pick<Bill, 'amount' | 'currency'>,
  language: string,
): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'symbol',
  })
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  return format.format(amount / 10 ** maximumFractionDigits)
}
