import type { BuiltIn } from '../builtin/BuiltIn.js'
import { builtIns } from '../components/builtIns.gen.js'

/**
 * Brings the code of built-in components here, all at the same time.
 *
 * @param tags what the compiler found in templates; names that this runtime does not have are left out,
 *   as an app can be built by a newer compiler
 */
export async function loadBuiltIns(tags: readonly string[]): Promise<BuiltIn[]> {
  const modules = await Promise.all(tags.flatMap((tag) => builtIns.get(tag)?.() ?? []))
  return modules.map((module) => module.default)
}
