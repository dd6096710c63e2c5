import { hiddenNames, moduleNames } from '../moduleNames.js'
import type { CompiledStyle, ComponentConfig } from '../CompiledApp.js'
import type { CompiledScript } from './compileScript.js'
import { countLines } from './compileScript.js'
import type { CompiledTemplate } from './compileTemplate.js'
import type { CompiledWxs } from './compileWxs.js'
import { builtInsOf } from './builtInsOf.js'
import { hashText } from './hashText.js'
import { keyOf, literalOf } from './moduleText.js'
import { withoutExtension } from './packagePath.js'
import { moduleKey } from './resolveScript.js'
import { indexMap } from './sourceMap.js'
import type { MappedScript } from './sourceMap.js'

/** All of one package, by path. */
export interface PackageParts {
  configs: ReadonlyMap<string, ComponentConfig>
  templates: ReadonlyMap<string, CompiledTemplate>
  wxs: ReadonlyMap<string, CompiledWxs>
  styles: ReadonlyMap<string, CompiledStyle>
  scripts: ReadonlyMap<string, CompiledScript>
}

export interface LinkedPackage {
  /** An ES module whose default export is a `CompiledPackage`. */
  text: string
  map?: string
  /** Differs when anything but the styles differs. */
  version: string
}

/** @param toRoot leads from the file to the folder of sources; absent when no map is wanted */
export interface LinkOptions {
  /** Members of the default export beside those of a package, each with its comma. */
  head: string
  fileName: string
  toRoot?: string
}

/**
 * Writes the module of a package. Everything in it is made before, and each part's text is kept, so
 * this only joins texts.
 */
export function linkPackage(
  { configs, templates, wxs, styles, scripts }: PackageParts,
  { head, fileName, toRoot }: LinkOptions,
): LinkedPackage {
  const builtIns = builtInsOf(configs, templates)
  const asks = [...scripts.values()].flatMap(({ code }) => code.match(asked) ?? [])
  const before = [
    fixedPart(`export default {\n${head}builtIns: ${literalOf(builtIns)},\n`),
    fixedPart(`asks: ${literalOf([...new Set(asks)].toSorted())},\n`),
    fixedPart('configs: {\n__proto__: null,\n'),
    ...[...configs].map(([path, config]) => partOf(config, () => jsonMember(path, config))),
    templatesStart,
    ...[...wxs].map(([path, each]) => partOf(each, () => wxsMember(path, each), each.hash)),
    templatesMiddle,
    ...[...templates].map(([path, each]) =>
      partOf(each, () => templateMember(path, each), each.hash),
    ),
    templatesEnd,
    ...[...styles].map(([path, style]) => partOf(style, () => jsonMember(path, style))),
    modulesStart,
  ]
  const modules = [...scripts].map(([path, script]) =>
    partOf(script, () => scriptMember(path, script), script.hash),
  )
  const text = [...before, ...modules].map((part) => part.text).join('') + packageEnd
  const changes = [...configs.values(), ...wxs.values(), ...templates.values(), ...scripts.values()]
  const version = hashText(head + changes.map((each) => parts.get(each)?.hash).join(''))
  if (toRoot === undefined) return { text, version }

  const name = fileName.slice(fileName.lastIndexOf('/') + 1)
  const mapped: MappedScript[] = []
  let line = before.reduce((sum, part) => sum + part.lines, 0)
  for (const script of scripts.values()) {
    mapped.push({ script, line: line + 1 })
    line += parts.get(script)!.lines
  }
  return {
    text: `${text}//# sourceMappingURL=${name}.map\n`,
    map: indexMap(mapped, toRoot),
    version,
  }
}

/** Names of functions that answer where they stand, and so cannot wait for their code. */
const asked = /\b(?:canIUse|create[A-Z]\w*)\b/g

interface Part {
  text: string
  lines: number
  /** Of the path and what is there. */
  hash: string
}

const parts = new WeakMap<object, Part>()

/** @param hash of what the part is made of, if that is known */
function partOf(source: object, write: () => string, hash?: string): Part {
  let part = parts.get(source)
  if (!part) {
    const text = write()
    const key = text.slice(0, text.indexOf('\n'))
    part = { ...fixedPart(text), hash: hashText(hash === undefined ? text : `${key}${hash}`) }
    parts.set(source, part)
  }
  return part
}

function fixedPart(text: string): Part {
  return { text, lines: countLines(text), hash: '' }
}

function jsonMember(path: string, value: object): string {
  return `${keyOf(path)}: ${literalOf(value)},\n`
}

function templateMember(path: string, { code }: CompiledTemplate): string {
  return `${keyOf(withoutExtension(path))}: () => (${code}),\n`
}

function wxsMember(path: string, { code }: CompiledWxs): string {
  const name = withoutExtension(path)
  const run = `(require, exports, module) => {\n${code}}`
  return `${keyOf(name)}: () => D(${JSON.stringify(name)}, ${run}),\n`
}

function scriptMember(path: string, { code }: CompiledScript): string {
  return `${keyOf(moduleKey(path))}(require, module, exports) {\n${code}},\n`
}

/**
 * Templates name each other by `G`, wxs modules by `R`. A wxs module requires by path without
 * extension, which is found here and not by the runtime, for it may not have been loaded yet. It sees
 * as little of the browser as scripts do.
 */
const templatesStart = fixedPart(`},
templates(runtime) {
const { X, Y, Z, P, Q, getDate, getRegExp, lazy } = runtime
const [${hiddenNames.join(', ')}] = []
const W = (path) => R[path]()
const D = (path, run) => runtime.D(path, (_, exports, module) => run(W, exports, module))
const R = lazy({
__proto__: null,
`)

const templatesMiddle = fixedPart('})\nconst G = lazy({\n__proto__: null,\n')
const templatesEnd = fixedPart('})\nreturn G\n},\nstyles: {\n__proto__: null,\n')

const modulesStart = fixedPart(`},
modules(environment) {
const { ${moduleNames.join(', ')} } = environment
return {
__proto__: null,
`)

const packageEnd = '}\n},\n}\n'
