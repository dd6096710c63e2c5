import type { AppContext } from './AppContext.js'
import type { CompiledScript } from './compileScript.js'
import type { Caches } from './createCaches.js'
import type { Problem } from './Problem.js'
import { groupByPackage } from './Stage.js'
import type { Stage } from './Stage.js'
import type { FoundComponent } from './walkComponents.js'
import { walkScripts } from './walkScripts.js'

/** Compiles app.js, the scripts of all pages and components, and whatever these ask for. */
export async function compileScripts(
  context: AppContext,
  components: readonly FoundComponent[],
  caches: Caches,
): Promise<Stage<CompiledScript>> {
  const { folder } = context
  const problems: Problem[] = []
  const app = ['app.js', 'app.ts'].find((path) => folder.isFile(path))
  if (app === undefined) {
    const message = 'app.js is missing: it calls App({…})'
    problems.push({ severity: 'error', message, file: 'app.js' })
  }
  const own = components.flatMap(({ script }) => script ?? [])
  const scripts = await walkScripts(
    app === undefined ? own : [app, ...own],
    {
      resolve(path) {
        const source = folder.read(path)
        return source && caches.resolveScript(context, source)
      },
      compile: caches.compileScript,
    },
    problems,
  )
  return { byRoot: groupByPackage(context, scripts), problems }
}
