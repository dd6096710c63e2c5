/**
 * Puts generated parts into a document that people write: each between `<!-- generated: name -->` and
 * `<!-- end: name -->`.
 *
 * @throws Error for a part that the document has no place for
 */
export function replaceParts(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((document, [name, part]) => {
    const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
    const [before, rest, ...more] = document.split(start)
    const [, after, ...extra] = (rest ?? '').split(end)
    if (before === undefined || after === undefined || more.length + extra.length > 0) {
      throw new Error(`There must be exactly one ${start} with its ${end}.`)
    }
    return `${before}${start}\n\n${part}\n\n${end}${after}`
  }, text)
}
