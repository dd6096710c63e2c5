/** A code of goods, whose variants are one number in different length. */
export interface RetailCode {
  format: string
  text: string
}

/**
 * The platform tells an American code with its own digits; the reader tells all of them with the thirteen
 * that a European one has.
 */
export function retailCode({ format, text }: RetailCode): RetailCode {
  const american = /^0(\d{12})$/.exec(text)?.[1]
  if (!american) return { format, text }
  if (format === 'UPC_E') return { format, text: shortened(american) }
  if (format === 'EAN_13' || format === 'UPC_A') return { format: 'UPC_A', text: american }
  return { format, text }
}

/** The eight digits of UPC-E, which leave out zeros in one of four places. */
function shortened(american: string): string {
  const rules: readonly [RegExp, string][] = [
    [/^(\d)(\d\d)([0-2])0000(\d{3})(\d)$/, '$1$2$4$3$5'],
    [/^(\d)(\d{3})00000(\d\d)(\d)$/, '$1$2$33$4'],
    [/^(\d)(\d{4})00000(\d)(\d)$/, '$1$2$34$4'],
    [/^(\d)(\d{5})0000([5-9])(\d)$/, '$1$2$3$4'],
  ]
  const [form, short] = rules.find(([known]) => known.test(american)) ?? []
  return form ? american.replace(form, short!) : american
}
