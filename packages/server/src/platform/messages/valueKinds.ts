/** The platform's kinds of values, with what each of them may be. */
const kinds = new Map<string, RegExp>([
  ['thing', /^[^\n]{1,20}$/u],
  ['number', /^-?\d{1,32}(?:\.\d{1,32})?$/],
  ['letter', /^[A-Za-z]{1,32}$/],
  ['symbol', /^[^\p{L}\p{N}\s]{1,5}$/u],
  ['character_string', /^[\x20-\x7e]{1,32}$/],
  ['time', /^.{0,20}\d{1,2}:\d{2}.{0,20}$/u],
  ['date', /^.{0,8}\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}.{0,20}$/u],
  ['amount', /^[¥￥$€£]?\d{1,10}(?:\.\d{1,2})?元?$/u],
  ['phone_number', /^[\d +()-]{1,17}$/],
  ['car_number', /^[\p{L}\d·-]{1,8}$/u],
  ['name', /^[^\d\n]{1,20}$/u],
  ['phrase', /^\p{Script=Han}{1,5}$/u],
])

/** Whether a text is the key of a value, such as `thing1`. */
export const isItemKey = (key: string): boolean =>
  /^[a-z_]+\d{1,2}$/.test(key) && kinds.has(kindOf(key))

/** Whether a value is one that the platform shows under that key. */
export const isItemValue = (key: string, value: unknown): value is string =>
  typeof value === 'string' && (kinds.get(kindOf(key))?.test(value) ?? false)

const kindOf = (key: string) => key.replace(/\d+$/, '')
