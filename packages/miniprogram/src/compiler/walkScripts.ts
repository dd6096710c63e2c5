import type { CompiledScript } from './compileScript.js'
import type { Problem } from './Problem.js'
import type { ResolvedScript, ScriptTarget } from './resolveScript.js'

export interface ScriptSources {
  /** @param path of the file @returns undefined when it vanished */
  resolve(path: string): ResolvedScript | undefined
  compile(script: ResolvedScript): Promise<CompiledScript>
}

/**
 * Compiles the given scripts and what they ask for, directly or not.
 *
 * @returns them by path, in the order of their paths, so that a build does not depend on timing
 */
export async function walkScripts(
  entries: readonly string[],
  sources: ScriptSources,
  problems: Problem[],
): Promise<Map<string, CompiledScript>> {
  const found = new Map<string, CompiledScript>()
  const seen = new Set<string>()
  await visitAll(entries)
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)))

  async function visitAll(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map(visit))
  }

  async function visit(path: string): Promise<void> {
    if (seen.has(path)) return
    seen.add(path)
    const script = sources.resolve(path)
    if (!script) return
    problems.push(...script.problems)
    const compiling = sources.compile(script)
    // Which imports were types only is known when the types are gone.
    const mayVanish = path.endsWith('.ts') && script.targets.length > 0
    const ready = mayVanish ? [] : script.targets
    const [compiled] = await Promise.all([compiling, visitTargets(ready)])
    found.set(path, compiled)
    problems.push(...compiled.problems)
    if (mayVanish) await visitTargets(script.targets.filter((each) => isUsed(each, compiled)))
  }

  async function visitTargets(targets: readonly ScriptTarget[]): Promise<void> {
    for (const { problem } of targets) if (problem) problems.push(problem)
    await visitAll(targets.flatMap(({ paths }) => paths))
  }
}

function isUsed({ request, written }: ScriptTarget, { code }: CompiledScript): boolean {
  return request.kind !== 'import' || code.includes(`require(${JSON.stringify(written)})`)
}
