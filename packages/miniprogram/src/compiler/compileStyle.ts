import { parse, CssSyntaxError } from 'postcss'
import type { AtRule, Declaration, Root, Rule } from 'postcss'
import valueParser from 'postcss-value-parser'
import { compileSelector } from './compileSelector.js'
import { convertQueryUnits, convertUnits } from './convertUnits.js'
import { rewriteAddresses } from './rewriteAddresses.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import type { Aliases } from './resolveRequest.js'
import type { SourceText } from './SourceFolder.js'

export interface StyleImport {
  request: string
  /** The media query behind the name, or `''`. */
  query: string
  offset: number
}

/** One wxss file, with its imports still to be put in. */
export interface CompiledStyleFile {
  source: SourceText
  parts: (string | StyleImport)[]
  fonts: string
  /** Package files that it shows, with the place of the declaration. */
  assets: { path: string; offset: number }[]
  problems: Problem[]
}

/** Compiles one wxss file. @param scope of the component whose style it is part of */
export function compileStyleFile(
  source: SourceText,
  aliases: Aliases,
  scope?: string,
): CompiledStyleFile {
  const file: CompiledStyleFile = { source, parts: [], fonts: '', assets: [], problems: [] }
  let root: Root
  try {
    root = parse(source.text)
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const { reason, line = 1, column = 1 } = error
    file.problems.push(problemAt(source, 'error', reason, { line, column }))
    return file
  }
  root.walk((node) => {
    if (node.type === 'decl') compileDeclaration(file, aliases, node)
    else if (node.type === 'rule') compileRule(file, node, scope)
    else if (node.type === 'atrule' && node.name !== 'import') {
      node.params = convertQueryUnits(node.params)
    }
  })
  takeFonts(file, root)
  splitAtImports(file, root)
  return file
}

function compileDeclaration(file: CompiledStyleFile, aliases: Aliases, node: Declaration): void {
  const { value } = node
  if (!/url\(|["']/i.test(value)) {
    if (/\d(?:rpx|[dsl]?v)/i.test(value)) node.value = convertUnits(value)
    return
  }
  const parsed = valueParser(value)
  const offset = node.source?.start?.offset ?? 0
  const { assets, mistakes } = rewriteAddresses(parsed, file.source.path, aliases)
  for (const path of assets) file.assets.push({ path, offset })
  for (const message of mistakes) {
    file.problems.push(problemAt(file.source, 'error', message, offset))
  }
  parsed.walk((part) => {
    if (part.type === 'function' && part.value.toLowerCase() === 'url') return false
    if (part.type === 'word') part.value = convertUnits(part.value)
    return undefined
  })
  node.value = parsed.toString()
}

function compileRule(file: CompiledStyleFile, node: Rule, scope: string | undefined): void {
  const { parent } = node
  if (parent?.type === 'atrule' && /keyframes$/i.test((parent as AtRule).name)) return
  const offset = node.source?.start?.offset ?? 0
  try {
    const { text, forbidden } = compileSelector(node.selector, scope)
    if (forbidden) {
      const message = `"${node.selector}": in a component the platform takes classes only, no tags, ids and attributes`
      file.problems.push(problemAt(file.source, 'warning', message, offset))
    }
    node.selector = text
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `"${node.selector}" is no selector: ${reason}`
    file.problems.push(problemAt(file.source, 'error', message, offset))
  }
}

/** A browser obeys `@font-face` in the document only, so the runtime puts these there. */
function takeFonts(file: CompiledStyleFile, root: Root): void {
  root.walkAtRules(/^font-face$/i, (rule) => {
    file.fonts += `${rule.toString()}\n`
    rule.remove()
  })
}

function splitAtImports(file: CompiledStyleFile, root: Root): void {
  let text = ''
  for (const node of root.nodes) {
    if (node.type !== 'atrule' || node.name.toLowerCase() !== 'import') {
      if (node.type === 'atrule' && node.name.toLowerCase() === 'charset') continue
      text +=
        node.type === 'comment'
          ? ''
          : `${node.toString()}${node.type === 'atrule' && !node.nodes ? ';' : ''}\n`
      continue
    }
    if (text !== '') file.parts.push(text)
    text = ''
    const found = readImport(node)
    if (found) file.parts.push(found)
    else
      file.problems.push(
        problemAt(
          file.source,
          'error',
          '@import must name a file',
          node.source?.start?.offset ?? 0,
        ),
      )
  }
  if (text !== '') file.parts.push(text)
}

/** `"a.wxss"`, `url(a.wxss)` and `url("a.wxss")`, each with or without a media query. */
function readImport(node: AtRule): StyleImport | undefined {
  const [first, ...rest] = valueParser(node.params).nodes
  const name =
    first?.type === 'function' && first.value.toLowerCase() === 'url' ? first.nodes[0] : first
  if (name?.type !== 'string' && name?.type !== 'word') return undefined
  const query = convertQueryUnits(valueParser.stringify(rest).trim())
  return { request: name.value, query, offset: node.source?.start?.offset ?? 0 }
}
