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
  styles: StyleSheets
  modules: Modules
}

/** The parts of one app: the main package, and subpackages that are loaded when a page asks. */
export function createPackages({ compiled, styles, modules }: PackagesOptions) {
  const configs = new Map<string, ComponentConfig>()
  const templates: Record<string, TemplateFunctions>[] = []
  const runtime = createTemplateRuntime()
  const loading = new Map<CompiledSubpackage, Promise<void>>()
  const loaded = new Set<CompiledSubpackage>()
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

  async function loadSubpackage(subpackage: CompiledSubpackage) {
    try {
      const { default: part } = await subpackage.load()
      add(part)
      loaded.add(subpackage)
    } catch (error) {
      // The next attempt asks the network again.
      loading.delete(subpackage)
      console.error(error)
      throw new ApiError(`subpackage "${subpackage.name ?? subpackage.root}" could not be loaded`)
    }
  }

  add(compiled)

  return {
    configOf: (path: string) => configs.get(path),
    templateOf: (path: string) => templates.find((each) => path in each)?.[path],
    isIndependent: (path: string) => subpackageOf(path)?.independent ?? false,

    /** Whether the package of a path is here. */
    has(path: string): boolean {
      const subpackage = subpackageOf(path)
      return !subpackage || loaded.has(subpackage)
    },

    /** @returns undefined where the package is here */
    load(path: string): Promise<void> | undefined {
      const subpackage = subpackageOf(path)
      if (!subpackage || loaded.has(subpackage)) return undefined
      const known = loading.get(subpackage) ?? loadSubpackage(subpackage)
      loading.set(subpackage, known)
      return known
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
