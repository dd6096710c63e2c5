import type { ComponentConfig } from '../CompiledApp.js'
import { builtInTags } from '../components/tags.gen.js'
import type { CompiledTemplate } from './compileTemplate.js'

/** The built-in components that a package needs, sorted: those in its templates, and those that its json names. */
export function builtInsOf(
  configs: ReadonlyMap<string, ComponentConfig>,
  templates: ReadonlyMap<string, CompiledTemplate>,
): string[] {
  const named = new Set<string>()
  for (const { components } of templates.values()) for (const name of components) named.add(name)
  for (const { componentGenerics = {}, componentPlaceholder = {} } of configs.values()) {
    for (const name of Object.values(componentPlaceholder)) named.add(name)
    for (const generic of Object.values(componentGenerics)) {
      if (typeof generic === 'object') named.add(generic.default)
    }
  }
  return builtInTags.filter((tag) => named.has(tag))
}
