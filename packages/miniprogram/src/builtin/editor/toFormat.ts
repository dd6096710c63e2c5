/** The format of the library that stands for one of the platform's, and its value; false takes it away. */
export function toFormat(
  name: string,
  value: unknown,
  current: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
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
  if (value === undefined || value === null || value === '') return { [name]: !before }
  // The same once more takes it away.
  return { [name]: String(before) === String(value) ? false : value }
}
