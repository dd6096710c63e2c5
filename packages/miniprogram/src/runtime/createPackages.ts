import { ApiError } from '@miniview/bridge'
import type {
  CompiledApp,
  CompiledPackage,
  CompiledSubpackage,
  ComponentConfig,
  ModuleEnvironment,
  TemplateFunctions,
} from '../CompiledApp.js'
import type { Modules } from './createModules.js'
import type { StyleSheets } from './createStyleSheets.js'
import { createTemplateRuntime } from './createTemplateRuntime.js'

export interface PackagesOptions {
  compiled: CompiledApp
  /** Brings built-in components here, by their tags, and makes them known to the app's templates. */
  addBuiltIns(tags: readonly string[]): Promise<void>
  /** Brings what must be there before scripts run that name it. */
  prepare(names: readonly string[]): Promise<void>
  styles: StyleSheets
  modules: Modules
}

/** The main package is in the app's own module; what it needs beside that is loaded too. */
type AnyPackage = CompiledApp | CompiledSubpackage

/** The parts of one app: the main package, and subpackages that are loaded when a page asks. */
export function createPackages(options: PackagesOptions) {
  const { compiled, addBuiltIns, prepare, styles, modules } = options
  const configs = new Map<string, ComponentConfig>()
  const templates: Record<string, TemplateFunctions>[] = []
  const runtime = createTemplateRuntime()
  const loading = new Map<AnyPackage, Promise<void>>()
  const loaded = new Set<AnyPackage>()
  /** Packages that came before the scripts' environment was there. */
  let waiting: CompiledPackage[] = []
  let environment: ModuleEnvironment | undefined

  function add(part: CompiledPackage) {
    for (const [path, config] of Object.entries(part.configs)) configs.set(path, config)
    styles.add(part.styles)
    templates.push(part.templates(runtime))
    if (environment) modules.add(part.modules(environment))
    else waiting.push(part)
  }

  function subpackageOf(path: string): CompiledSubpackage | undefined {
    return compiled.subpackages.find(({ root }) => path.startsWith(root))
  }
  function loadOnce(each: AnyPackage): Promise<void> {
    const known = loading.get(each) ?? load(each)
    loading.set(each, known)
    return known
  }

  const packageOf = (path: string): AnyPackage => subpackageOf(path) ?? compiled

  async function load(each: AnyPackage) {
    try {
      const part =
        each === compiled ? compiled : (await (each as CompiledSubpackage).load()).default
      await Promise.all([addBuiltIns(part.builtIns), prepare(part.asks)])
      if (each !== compiled) add(part)
      loaded.add(each)
    } catch (error) {
      // The next attempt asks the network again.
      loading.delete(each)
      console.error(error)
      const { name, root } = each as Partial<CompiledSubpackage>
      const which = root === undefined ? 'the main package' : `subpackage "${name ?? root}"`
      throw new ApiError(`${which} could not be loaded`)
    }
  }

  add(compiled)

  return {
    configOf: (path: string) => configs.get(path),
    templateOf: (path: string) => templates.find((each) => path in each)?.[path],
    isIndependent: (path: string) => subpackageOf(path)?.independent ?? false,

    /** Whether the package of a path is here, with the built-in components that it needs. */
    has: (path: string): boolean => loaded.has(packageOf(path)),

    /** @returns undefined where the package is here */
    load(path: string): Promise<void> | undefined {
      const subpackage = subpackageOf(path)
      const own = subpackage ? [subpackage] : []
      const needed = subpackage?.independent ? own : [compiled, ...own]
      const missing = needed.filter((each) => !loaded.has(each))
      if (missing.length === 0) return undefined
      return Promise.all(missing.map(loadOnce)).then(() => {})
    },

    /** The scripts may run from now on. */
    start(given: ModuleEnvironment): void {
      environment = given
      for (const part of waiting) modules.add(part.modules(given))
      waiting = []
    },
  }
}

export type Packages = ReturnType<typeof createPackages>
