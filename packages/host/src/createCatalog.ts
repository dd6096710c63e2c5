import { taskMembers } from './createTask.js'
import { pageObjectsOf } from './defineApi.js'
import type { AnyApi, AnySchema, Api } from './defineApi.js'
import type { KnownApi, LaterApi } from './LaterApi.js'

/** The names under which a page's call of an API arrives: `wx.miniProgram.x` has a prefix. */
export function wireNamesOf(api: KnownApi): string[] {
  const names = pageObjectsOf(api).map((object) =>
    object === 'miniProgram' ? `miniProgram.${api.name}` : api.name,
  )
  return api.bridgeName ? [...names, api.bridgeName] : names
}

/** All names under which shell code finds an API: its own, the synchronous twin's, `offX`. */
export function shellNamesOf(api: KnownApi): string[] {
  if (api.shell === false) return []
  if (api.kind === 'event') return [api.name, offNameOf(api.name)]
  return api.kind === 'api' && api.sync ? [api.name, api.sync.name] : [api.name]
}

export function offNameOf(name: string): string {
  return name.replace(/^on/, 'off')
}

/** Built-in components and their attributes, such as `open-type` and `open-type.share`, for `canIUse`. */
export type Components = Readonly<Record<string, readonly string[]>>

/** Parameters with their members and options, such as `icon icon.success`, and those of the result. */
export type ApiReference = readonly [object: string, success: string]

export type ApiReferences = Readonly<Record<string, ApiReference>>

/** Answers every question about which APIs there are, from their declarations. */
export function createCatalog(apis: readonly KnownApi[]) {
  let components: Components = {}
  let references = new Map<string, ApiReference>()
  const pageApis = new Map<string, Api | LaterApi>()
  const pageNames = new Set<string>()
  const shellApis = new Map<string, KnownApi>()
  /** What the objects have that APIs make, by the platform's names of them. */
  const objects = new Map<string, Set<string>>([['console', consoleMembers]])
  for (const api of apis) {
    if (api.kind === 'api' || api.kind === 'later')
      for (const name of wireNamesOf(api)) pageApis.set(name, api)
    const made = madeBy(api)
    if (made) objects.set(made.name, new Set([...(objects.get(made.name) ?? []), ...made.members]))
    if (pageObjectsOf(api).some((object) => object !== 'bridge')) pageNames.add(api.name)
    for (const name of shellNamesOf(api)) shellApis.set(name, api)
  }

  return {
    apis,
    /** What a page may call, by the name on the wire. */
    pageApi: (name: string) => pageApis.get(name),
    /**
     * Whether a shell may put a function of its own in the place of a built-in one; undefined where none
     * has that name.
     */
    canOverride(name: string): boolean | undefined {
      const api = shellApis.get(name) ?? pageApis.get(name)
      if (!api) return undefined
      const hasNoCall =
        api.kind === 'event' || api.kind === 'page' || Boolean(api.kind !== 'sync' && api.task)
      return api.name === name && !hasNoCall
    },
    /** Whether a page sees a function of that name. */
    isPageName: (name: string) => pageNames.has(name),

    /** What `canIUse` answers about components, parameters and results; before, it says no. */
    describe(known: Components, knownReferences: ApiReferences): void {
      components = known
      references = new Map(Object.entries(knownReferences))
    },

    /** `${API}.${method}.${param}.${option}`, `${component}.${attribute}.${option}`, or `${object}.${member}`. */
    canIUse(schema: string): boolean {
      const [name = '', ...rest] = schema.split('.')
      if (Object.hasOwn(components, name)) {
        return rest.length === 0 || components[name]!.includes(rest.join('.'))
      }
      const members = objects.get(name)
      if (members) return rest.length === 0 || (rest.length === 1 && members.has(rest[0]!))
      const api = shellApis.get(name)
      if (!api) return false
      const [method, ...path] = rest
      if (method === undefined) return true
      if (api.kind === 'later') {
        const index = ['object', 'success'].indexOf(method)
        if (index < 0 || path.length === 0) return index >= 0
        const paths = references.get(name)?.[index]
        return Boolean(paths && paths.split(' ').includes(path.join('.')))
      }
      const described = schemaOf(api, name, method)
      return described !== undefined && hasPath(described, path)
    },
  }
}

export type Catalog = ReturnType<typeof createCatalog>

const consoleMembers = new Set(['debug', 'error', 'group', 'groupEnd', 'info', 'log', 'warn'])

function madeBy(api: KnownApi): { name: string; members: readonly string[] } | undefined {
  if (api.kind === 'sync') return api.makes
  const task = api.kind === 'api' || api.kind === 'later' ? api.task : undefined
  return task && { name: task.name, members: taskMembers(task) }
}

/** What an API's declaration says of its parameters, result, return value or callback. */
function schemaOf(api: AnyApi, name: string, method: string): AnySchema | undefined {
  switch (api.kind) {
    case 'api':
      if (name === api.sync?.name) return method === 'return' ? api.result : undefined
      if (method === 'object') return api.params
      return method === 'success' ? api.result : undefined
    case 'event':
      return name === api.name && method === 'callback' ? api.payload : undefined
    case 'sync':
      return method === 'return' ? api.returns : undefined
    case 'page':
      return undefined
  }
}

interface Inspectable {
  entries?: Record<string, Inspectable>
  item?: Inspectable
  wrapped?: Inspectable
  options?: unknown[]
}

function hasPath(schema: AnySchema, path: readonly string[]): boolean {
  let at: Inspectable = schema as unknown as Inspectable
  for (const [index, segment] of path.entries()) {
    while (at.wrapped) at = at.wrapped
    if (at.item) at = at.item
    if (at.options) return at.options.includes(segment) && index === path.length - 1
    if (!at.entries || !Object.hasOwn(at.entries, segment)) return false
    at = at.entries[segment]!
  }
  return true
}
