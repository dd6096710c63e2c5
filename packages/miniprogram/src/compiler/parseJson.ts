import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import { memoBySource } from './memoBySource.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import type { SourceText } from './SourceFolder.js'

export type JsonPath = readonly (string | number)[]

export interface JsonFile {
  source: SourceText
  /** Absent when the text is no JSON. Each member is an own one, `__proto__` too. */
  value?: unknown
  problems: Problem[]
  /** Where a member's value is in the text; the nearest one around it when there is no such member. */
  offsetOf(path: JsonPath): number
}

/** JSON as the platform takes it: with comments and trailing commas; an empty file is an empty object. */
export const parseJson: (source: SourceText) => JsonFile = memoBySource((source) => {
  const strict = parseStrictly(source.text)
  let tree: Node | undefined
  const offsetOf = (path: JsonPath): number => {
    tree ??= parseTree(source.text, [], { allowTrailingComma: true })
    for (let length = path.length; tree && length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length))
      if (node) return node.offset
    }
    return tree?.offset ?? 0
  }
  if (strict !== undefined) return { source, value: strict, problems: [], offsetOf }

  const errors: ParseError[] = []
  tree = parseTree(source.text, errors, { allowTrailingComma: true })
  const problems = errors.map(({ error, offset }) =>
    problemAt(source, 'error', `this is no JSON: ${toWords(printParseErrorCode(error))}`, offset),
  )
  const value = tree && problems.length === 0 ? valueOf(tree) : undefined
  return { source, value, problems: problems.slice(0, 1), offsetOf }
})

/** Most files are plain JSON, which the engine reads many times faster. */
function parseStrictly(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The library's own values lose a member with the name `__proto__`. */
function valueOf(node: Node): unknown {
  const children = node.children ?? []
  if (node.type === 'array') return children.map(valueOf)
  if (node.type !== 'object') return node.value as unknown
  return Object.fromEntries(
    children.flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[key.value as string, valueOf(value)]] : [],
    ),
  )
}

/** `CommaExpected` -> `comma expected`. */
function toWords(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
