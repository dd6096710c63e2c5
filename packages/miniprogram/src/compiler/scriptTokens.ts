/** Each function gets where a token starts and returns where the next character is. */

export function skipComment(text: string, start: number): number {
  const isLine = text[start + 1] === '/'
  const end = isLine ? text.indexOf('\n', start) : text.indexOf('*/', start + 2)
  if (end < 0) return text.length
  return isLine ? end : end + 2
}

export function skipBlanks(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const sign = text[at]!
    if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) at = skipComment(text, at)
    else if (sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r') at += 1
    else break
  }
  return at
}

/** A table, because this is asked for every character of every script. */
const wordSigns = Array.from({ length: 128 }, (_, code) =>
  /[\w$#@\\]/.test(String.fromCharCode(code)),
)

export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 127 || wordSigns[code] === true
}

/** Skips a name, or a number with its dots: in `1./2` the slash divides. */
export function skipWord(text: string, start: number): number {
  const isNumber = text[start]! >= '0' && text[start]! <= '9'
  let at = start + 1
  while (at < text.length && (isWordAt(text, at) || (isNumber && text[at] === '.'))) at += 1
  return at
}

/** A string that is not closed ends with its line, so that one mistake hides little. */
export function skipString(text: string, start: number): number {
  const quote = text[start]
  let at = start + 1
  while (at < text.length && text[at] !== quote && text[at] !== '\n') {
    at += text[at] === '\\' ? 2 : 1
  }
  return Math.min(at + 1, text.length)
}

export function skipRegularExpression(text: string, start: number): number {
  let inClass = false
  let at = start + 1
  while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '[') inClass = true
    else if (text[at] === ']') inClass = false
    at += 1
  }
  return Math.min(at + 1, text.length)
}
