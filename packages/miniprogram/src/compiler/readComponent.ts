import type { ComponentConfig } from '../CompiledApp.js'
import { packageMistake, packageOf } from './AppContext.js'
import type { AppContext } from './AppContext.js'
import { printJsonPath } from './checkJson.js'
import { componentShape } from './jsonShapes.js'
import { parseJson } from './parseJson.js'
import type { JsonFile, JsonPath } from './parseJson.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import { checkThemeNames } from './readThemes.js'
import { resolveComponent } from './resolveComponent.js'
import type { SourceText } from './SourceFolder.js'

export interface ComponentInfo {
  /** For the runtime. */
  config: ComponentConfig
  /** Paths of the components that it uses, with the place that names each. */
  uses: { path: string; source: SourceText; offset: number }[]
  /** Tags that its template may use beside the built-in ones. */
  tags: ReadonlySet<string>
  problems: Problem[]
}

/** What `usingComponents` says where it stands: app.json's is for every page and component. */
interface Declaration {
  name: string
  request: string
  json: JsonFile
  at: JsonPath
}

/**
 * Reads the json of a page or component.
 *
 * @param path without extension
 * @param source its json file, if it has one
 */
export function readComponent(
  context: AppContext,
  path: string,
  source: SourceText | undefined,
): ComponentInfo {
  const json = parseJson(source ?? { path: `${path}.json`, text: '' })
  const problems = [...json.problems]
  const fail = (at: JsonPath, message: string) =>
    problems.push(problemAt(json.source, 'error', message, json.offsetOf(at)))
  componentShape(json.value ?? {}, [], (at, wanted) => {
    fail(at, `${json.source.path}: ${printJsonPath(at) || 'it'} must be ${wanted}`)
  })
  if (problems.length > 0)
    return { config: { usingComponents: {} }, uses: [], tags: new Set(), problems }

  const raw = (json.value ?? {}) as Partial<ComponentConfig>
  checkThemeNames({ ...raw, usingComponents: {} }, [], context.app.themes, fail)
  const placeholders = new Map(Object.entries(raw.componentPlaceholder ?? {}))
  const uses: ComponentInfo['uses'] = []
  const components = new Map<string, string>()
  for (const declaration of declarations(context, path, json, raw)) {
    const found = find(context, path, declaration, placeholders.has(declaration.name), problems)
    if (found === undefined) continue
    const { name, json: place, at } = declaration
    uses.push({ path: found, source: place.source, offset: place.offsetOf(at) })
    components.set(name, `/${found}`)
  }
  const generics = readGenerics(context, json, raw, uses, problems)
  const declared = [...components.keys(), ...placeholders.keys(), ...generics.keys()]
  const config: ComponentConfig = {
    ...raw,
    usingComponents: Object.fromEntries(components),
    ...(raw.componentGenerics && { componentGenerics: Object.fromEntries(generics) }),
  }
  return { config, uses, tags: new Set(declared), problems }
}

/** app.json's declarations, without those that the file's own ones replace, and the own ones. */
function declarations(
  context: AppContext,
  path: string,
  json: JsonFile,
  raw: Partial<ComponentConfig>,
): Declaration[] {
  const own = Object.entries(raw.usingComponents ?? {})
  const names = new Set(own.map(([name]) => name))
  const isAlone = packageOf(context, path).independent
  const general = isAlone ? [] : [...context.app.usingComponents]
  return [
    ...general
      .filter(([name]) => !names.has(name))
      .map(([name, request]) => ({
        name,
        request,
        json: context.app.json,
        at: ['usingComponents', name],
      })),
    ...own.map(([name, request]) => ({ name, request, json, at: ['usingComponents', name] })),
  ]
}

/** @returns the path of a component, or undefined when there is only its placeholder, or a problem */
function find(
  context: AppContext,
  path: string,
  { name, request, json, at }: Declaration,
  hasPlaceholder: boolean,
  problems: Problem[],
): string | undefined {
  const fail = (message: string) => {
    problems.push(problemAt(json.source, 'error', `<${name}>: ${message}`, json.offsetOf(at)))
    return undefined
  }
  if (/^(?:dynamicLib|plugin|plugin-private):\/\//.test(request)) {
    if (hasPlaceholder) return undefined
    return fail(`"${request}": plugins are not supported; a componentPlaceholder may stand for it`)
  }
  const found = resolveComponent(context, json.source.path, request)
  if (found === 'leaves') return fail(`"${request}" leaves the mini program's folder`)
  if (!found) return hasPlaceholder ? undefined : fail(`there is no component "${request}"`)
  // What app.json declares for all is no mistake of each page that does not use it.
  const isGeneral = json === context.app.json
  const mistake = packageMistake(context, path, found.path, hasPlaceholder)
  if (!mistake) return found.path
  return isGeneral && packageOf(context, found.path).root !== '' ? undefined : fail(mistake)
}

function readGenerics(
  context: AppContext,
  json: JsonFile,
  raw: Partial<ComponentConfig>,
  uses: ComponentInfo['uses'],
  problems: Problem[],
): Map<string, true | { default: string }> {
  const generics = new Map<string, true | { default: string }>()
  for (const [name, value] of Object.entries(raw.componentGenerics ?? {})) {
    generics.set(name, true)
    const request = typeof value === 'object' ? value.default : undefined
    if (request === undefined) continue
    const at = ['componentGenerics', name, 'default']
    const declaration = { name, request, json, at }
    const path = find(context, json.source.path, declaration, false, problems)
    if (path === undefined) continue
    uses.push({ path, source: json.source, offset: json.offsetOf(at) })
    generics.set(name, { default: `/${path}` })
  }
  return generics
}
