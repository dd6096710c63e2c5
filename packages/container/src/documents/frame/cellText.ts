/** A cell of a sheet as a person reads it. Sheets know no time zones; a moment comes as if in UTC. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  // Sheets keep 15 digits, too: what is behind is an error of adding.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day, time] = date.toISOString().split(/[T.]/) as [string, string]
  return time === '00:00:00' ? day : `${day} ${time.replace(/:00$/, '')}`
}

/** The name of a column: A to Z, then AA, AB and so on. `index` is 0 for the first. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
