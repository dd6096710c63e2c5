import { memoBySource } from './memoBySource.js'
import {
  isWordAt,
  skipBlanks,
  skipComment,
  skipRegularExpression,
  skipString,
  skipWord,
} from './scriptTokens.js'

/** How a script asks for another one. */
export type RequestKind =
  /** `require('x')` */
  | 'require'
  /** `import … from 'x'`, `export … from 'x'` */
  | 'import'
  /** `import('x')` */
  | 'dynamic'
  /** `require.async('x')`, and `require('x', loaded, failed)` */
  | 'async'
  /** `require('./lang/' + x)`: any file whose path starts so */
  | 'prefix'

export interface ScriptRequest {
  kind: RequestKind
  specifier: string
  /** Where `specifier` is in the text, without quotes: its start, and the next character's place. */
  start: number
  end: number
}

export interface ScannedScript {
  requests: ScriptRequest[]
  /** It has `import` or `export`, or comments of HTML, which no module may have. */
  mustTransform: boolean
  /** A function inside has its own `require`, as in bundles: the requests may be that function's. */
  hasOwnRequire: boolean
  /** Where `require` is called with something that only the running script knows. */
  unknownRequires: number[]
  /** Where `await` is a name of the script's own, which no module may have. */
  awaitName?: number
}

interface Bracket {
  open: string
  /** `(`: before a statement, as in `if (…)`. `{`: a block and no object. */
  statement: boolean
  /** `(` of a function's parameters. */
  parameters: boolean
  /** `require` stands inside, without being called. */
  bareRequire: boolean
}

const worthScanning = /\b(?:require|import|export|await)\b|<!--|-->/
const beforeExpression = new Set(
  'return typeof instanceof in of new delete void throw case do else yield await'.split(' '),
)
const beforeStatement = new Set(['if', 'while', 'for', 'with'])
const declares = new Set(['var', 'let', 'const', 'function'])

/**
 * Finds what a script asks for, without understanding the rest: comments, strings, templates and
 * regular expressions are told apart from code, so that only code is read.
 */
export const scanScript = memoBySource(({ text }): ScannedScript => scanScriptText(text))

export function scanScriptText(text: string): ScannedScript {
  const found: ScannedScript = {
    requests: [],
    mustTransform: false,
    hasOwnRequire: false,
    unknownRequires: [],
  }
  if (!worthScanning.test(text)) return found

  const brackets: Bracket[] = []
  /** The last word or sign, and the two before it. */
  let last = ''
  let beforeLast = ''
  let thirdLast = ''
  /** Whether a slash would start a regular expression. */
  let expression = true
  let at = 0

  const note = (token: string) => {
    thirdLast = beforeLast
    beforeLast = last
    last = token
  }

  while (at < text.length) {
    const sign = text[at]!
    if (sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r') {
      at += 1
    } else if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      at = skipComment(text, at)
    } else if (sign === '"' || sign === "'") {
      at = readString(at)
    } else if (sign === '`') {
      at = readTemplate(at + 1)
    } else if (isWordAt(text, at)) {
      at = readWord(at)
    } else if (sign === '/' && expression) {
      at = skipRegularExpression(text, at)
      note('/')
      expression = false
    } else {
      at = readSign(at, sign)
    }
  }
  return found

  function readString(start: number): number {
    const end = skipString(text, start)
    if (last === 'from' || last === 'import') addRequest('import', start, end)
    note('"')
    expression = false
    return end
  }

  /** Reads a template from behind its backtick, or from behind the `}` of a value in it. */
  function readTemplate(from: number): number {
    let end = from
    while (end < text.length && text[end] !== '`') {
      if (text[end] === '$' && text[end + 1] === '{') {
        brackets.push({ open: '${', statement: false, parameters: false, bareRequire: false })
        note('${')
        expression = true
        return end + 2
      }
      end += text[end] === '\\' ? 2 : 1
    }
    note('`')
    expression = false
    return end + 1
  }

  function readWord(start: number): number {
    const end = skipWord(text, start)
    const word = text.slice(start, end)
    const isMember = last === '.'
    if (!isMember) {
      if (word === 'require') readRequire(start, end)
      else if (word === 'import') readImport(end)
      else if (word === 'export') found.mustTransform = true
      else if (word === 'await' && found.awaitName === undefined) readAwait(start, end)
    }
    note(isMember ? 'member' : word)
    expression = !isMember && beforeExpression.has(word)
    return end
  }

  function readRequire(start: number, end: number): void {
    const next = skipBlanks(text, end)
    if (text[next] === '(') return readArgument(next + 1, 'require', start)
    const method = /^\.\s*async\s*\(/.exec(text.slice(next, next + 20))
    if (method) return readArgument(next + method[0].length, 'async', start)
    if (declares.has(last)) found.hasOwnRequire = true
    const bracket = brackets.at(-1)
    if (bracket && (last === '(' || last === ',')) bracket.bareRequire = true
  }

  function readImport(end: number): void {
    const next = skipBlanks(text, end)
    found.mustTransform = true
    if (text[next] === '(') readArgument(next + 1, 'dynamic', next)
  }

  /** In a script without async functions `await` can only be a name. */
  function readAwait(start: number, end: number): void {
    const isKey = text[skipBlanks(text, end)] === ':'
    if (!isKey && !/\basync\b/.test(text)) found.awaitName = start
  }

  function readArgument(from: number, kind: RequestKind, callStart: number): void {
    const start = skipBlanks(text, from)
    const quote = text[start]
    if (quote === "'" || quote === '"') {
      const end = skipString(text, start)
      const next = text[skipBlanks(text, end)]
      if (next === ')') return addRequest(kind, start, end)
      if (next === ',') return addRequest(kind === 'require' ? 'async' : kind, start, end)
      if (next === '+') return addPrefix(text.slice(start + 1, end - 1), start, callStart)
    } else if (quote === '`') {
      const [, head = '', close] = /^([^`$\\]*)(`|\$\{)/.exec(text.slice(start + 1)) ?? []
      const end = start + 1 + head.length + 1
      if (close === '`') return addRequest(kind, start, end)
      if (close) return addPrefix(head, start, callStart)
    }
    if (kind !== 'async') found.unknownRequires.push(callStart)
  }

  function addRequest(kind: RequestKind, start: number, end: number): void {
    const specifier = text.slice(start + 1, end - 1)
    if (specifier.includes('\\')) return
    found.requests.push({ kind, specifier, start: start + 1, end: end - 1 })
  }

  /** A start without a slash names no folder, so it says nothing about which files are meant. */
  function addPrefix(head: string, quote: number, callStart: number): void {
    const start = quote + 1
    if (!head.includes('/')) found.unknownRequires.push(callStart)
    else found.requests.push({ kind: 'prefix', specifier: head, start, end: start + head.length })
  }

  function readSign(start: number, sign: string): number {
    if (text.startsWith('<!--', start)) found.mustTransform = true
    if (text.startsWith('-->', start)) found.mustTransform = true
    if (sign === '(' || sign === '[' || sign === '{') return openBracket(start, sign)
    if (sign === ')' || sign === ']' || sign === '}') return closeBracket(start, sign)
    // `x++ / y` is a division; after any other operator a value follows.
    const isStep = (sign === '+' || sign === '-') && text[start + 1] === sign
    if (isStep) {
      note(sign)
      return start + 2
    }
    if (sign === '=' && text[start + 1] === '>') {
      note('=>')
      expression = true
      return start + 2
    }
    const isSpread = text.startsWith('...', start)
    note(isSpread ? '...' : sign)
    expression = true
    return start + (isSpread ? 3 : 1)
  }

  function openBracket(start: number, sign: string): number {
    const isFunction =
      last === 'function' ||
      beforeLast === 'function' ||
      (beforeLast === '*' && thirdLast === 'function')
    brackets.push({
      open: sign,
      statement: sign === '(' ? beforeStatement.has(last) : !isValuePosition(last),
      parameters: sign === '(' && isFunction,
      bareRequire: false,
    })
    note(sign)
    expression = true
    return start + 1
  }

  function closeBracket(start: number, sign: string): number {
    const bracket = brackets.pop()
    note(sign)
    if (bracket?.open === '${') return readTemplate(start + 1)
    expression = sign !== ']' && (bracket?.statement ?? false)
    if (bracket?.bareRequire && sign === ')' && !bracket.statement) {
      const next = skipBlanks(text, start + 1)
      const isArrow = text.startsWith('=>', next)
      if (bracket.parameters || isArrow || text[next] === '{') found.hasOwnRequire = true
    }
    return start + 1
  }
}

/** Whether `{` behind this sign or word starts an object, and not a block. */
function isValuePosition(last: string): boolean {
  if (last === 'return' || last === 'typeof' || last === 'in' || last === 'of') return true
  return last !== '' && '(,=:[!&|?+-*/%<>~^${'.includes(last) && last !== '{'
}
