import type { CompiledStyle } from '../CompiledApp.js'
import type { AppContext } from './AppContext.js'
import { scopeOf } from './composeStyle.js'
import type { Caches } from './createCaches.js'
import type { Problem } from './Problem.js'
import { groupByPackage } from './Stage.js'
import type { Stage } from './Stage.js'
import type { FoundComponent } from './walkComponents.js'

/**
 * Compiles app.wxss and the styles of all pages and components. Pages' styles have no scope: the
 * runtime keeps them to their page, and components' class names differ.
 */
export async function compileStyles(
  context: AppContext,
  components: readonly FoundComponent[],
  caches: Caches,
): Promise<Stage<CompiledStyle>> {
  const problems: Problem[] = []
  const app = { path: 'app', scope: undefined }
  const others = components.map(({ path, isPage }) => ({
    path,
    scope: isPage ? undefined : scopeOf(path),
  }))
  const compiling = [app, ...others].map(async ({ path, scope }) => {
    const source = context.folder.read(`${path}.wxss`)
    const style = source && (await caches.style(context, source, scope, problems))
    return style ? ([[path, style]] as const) : []
  })
  const styles = (await Promise.all(compiling)).flat()
  return { byRoot: groupByPackage(context, styles), problems }
}
