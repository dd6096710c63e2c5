export interface ShownTextOptions {
  /** Which space every space becomes: `ensp`, `emsp` or `nbsp`; anything else leaves them. */
  space: string
  /** Whether entities become the characters that they stand for. */
  decode: boolean
}

/** What `space` may say, and the character that it means. */
export const spaces: ReadonlyMap<string, string> = new Map([
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['nbsp', '\u00a0'],
])

const entities = new Map([...spaces, ['lt', '<'], ['gt', '>'], ['amp', '&'], ['apos', "'"]])

/**
 * What `text` shows for the text that it holds. A backslash and an `n`, which is how wxml writes a line
 * break, become one, and two backslashes become one.
 */
export function toShownText(raw: string, { space, decode }: ShownTextOptions): string {
  const wanted = spaces.get(space)
  const spaced = wanted ? raw.replaceAll(' ', wanted) : raw
  const text = !spaced.includes('\\')
    ? spaced
    : spaced.replaceAll(/\\([n\\])/g, (_match, next) => (next === 'n' ? '\n' : '\\'))
  if (!decode) return text
  return text.replaceAll(/&(\w+);/g, (match, name: string) => entities.get(name) ?? match)
}
