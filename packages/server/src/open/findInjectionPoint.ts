/** Where a script goes so that it runs before all others of a document. */
export interface InjectionPoint {
  /** Code units from the document's start. */
  at: number
  /** Whether a doctype or `<html>` was seen: what has neither may be a piece that a script asked for. */
  isWhole: boolean
}

/**
 * Reads the beginning of an HTML document as browsers do: behind comments, the doctype, `<html>` and
 * `<head>`, and before anything else. A script before the doctype would change how the page is laid out.
 *
 * @param text what has come so far; each byte of a multi-byte character may be a character of its own
 * @param isEnd whether nothing follows
 * @returns undefined as long as it depends on what follows
 */
export function findInjectionPoint(text: string, isEnd: boolean): InjectionPoint | undefined {
  let at = 0
  let isWhole = false
  for (;;) {
    const start = at + /^[\t\n\f\r ]*/.exec(text.slice(at))![0].length
    const rest = text.slice(start, start + longestOpening)
    const isCut =
      !isEnd && openings.some((opening) => rest.toLowerCase() === opening.slice(0, rest.length))
    const end = endOfPart(text, start, rest)
    if (end === undefined) return isEnd || !isCut ? { at: start, isWhole } : undefined
    if (end === 'open') return isEnd ? { at: start, isWhole } : undefined
    if (/^<(!doctype|html|head)/i.test(rest)) isWhole = true
    if (isTag(rest, 'head')) return { at: end, isWhole }
    at = end
  }
}

/** What stands before the first script may begin so; a text that ends inside one of these is not enough. */
const openings = ['<!--', '<html ', '<head ']
const longestOpening = '<!doctype'.length

/** @returns `open` where the part has not ended; undefined where it is none that may come before */
function endOfPart(text: string, start: number, rest: string): number | 'open' | undefined {
  if (rest.startsWith('<!--')) return endOfComment(text, start)
  if (/^<[!?]/.test(rest) && (rest.length >= 4 || !'<!--'.startsWith(rest))) {
    const end = text.indexOf('>', start)
    return end < 0 ? 'open' : end + 1
  }
  if (isTag(rest, 'html') || isTag(rest, 'head')) return endOfTag(text, start)
  return undefined
}

function isTag(rest: string, name: string): boolean {
  return new RegExp(`^<${name}[\\t\\n\\f\\r />]`, 'i').test(rest)
}

/** `<!-->` and `<!--->` are whole comments, and `--!>` ends one too. */
function endOfComment(text: string, start: number): number | 'open' {
  const short = /^<!---?>/.exec(text.slice(start, start + 6))
  if (short) return start + short[0].length
  const ending = /--!?>/g
  ending.lastIndex = start + 4
  return ending.exec(text) ? ending.lastIndex : 'open'
}

/** An attribute in quotes may hold `>`. */
function endOfTag(text: string, start: number): number | 'open' {
  const tag = /<[a-z]+(?:=\s*"[^"]*"|=\s*'[^']*'|=(?=[^\s"'])|[^>=]|=(?=\s*[^\s"']))*>/iy
  tag.lastIndex = start
  return tag.test(text) ? tag.lastIndex : 'open'
}
