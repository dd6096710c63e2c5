/** What a look without a value is called in `statuschange`, by the platform. */
const plain = new Map<string, unknown>([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', true],
  ['strike', 'del'],
  ['ins', true],
])

const sides = ['', 'Top', 'Bottom', 'Left', 'Right']

/** The looks that are colours of a text; they are told as `#rrggbb`. */
export const colors = ['color', 'backgroundColor']

/** The other looks that are properties of CSS, of a text. */
export const textStyles = [
  ...['letterSpacing', 'textDecoration'],
  ...['font', 'fontSize', 'fontStyle', 'fontVariant', 'fontWeight', 'fontFamily'],
]

/** The looks that are properties of CSS, of a whole line. */
export const lineStyles = [
  ...sides.map((side) => `margin${side}`),
  ...sides.map((side) => `padding${side}`),
  ...['lineHeight', 'textIndent', 'wordWrap', 'wordBreak', 'whiteSpace'],
]

const valued = new Set([
  ...['script', 'header', 'align', 'direction', 'indent', 'list'],
  ...colors,
  ...textStyles,
  ...lineStyles,
])

/** The format of the library that stands for one of the platform's, and its value; false takes it away. */
export function toFormat(
  name: string,
  value: unknown,
  current: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (plain.has(name)) return { [name]: current[name] ? false : plain.get(name) }
  if (!valued.has(name)) return {}
  const before = current[name]
  if (name === 'header') {
    const level = Number(/^h?([1-6])$/i.exec(String(value))?.[1] ?? 0)
    return { header: level > 0 && before !== level ? level : false }
  }
  if (name === 'list' && value === 'check') {
    return { list: before === 'checked' || before === 'unchecked' ? false : 'unchecked' }
  }
  if (name === 'indent') return { indent: String(value) }
  if (name === 'align' && value === 'left') return { align: false }
  // The same once more takes it away, and so does none.
  const given = value === undefined || value === null || value === '' ? false : value
  const isSame = String(before).toLowerCase() === String(given).toLowerCase()
  return { [name]: isSame ? false : given }
}
