import type { AppContext } from './AppContext.js'
import type { CompiledTemplate } from './compileTemplate.js'
import type { CompiledWxs } from './compileWxs.js'
import type { Caches } from './createCaches.js'
import type { Problem } from './Problem.js'
import type { Stage } from './Stage.js'
import type { FoundComponent } from './walkComponents.js'
import { walkTemplates } from './walkTemplates.js'

export interface TemplateStage {
  templates: Stage<CompiledTemplate>
  wxs: Stage<CompiledWxs>
}

/**
 * Compiles the templates of all pages and components. What they import is in each package that needs
 * it, wherever it stands, for templates find each other only within one package.
 */
export function compileTemplates(
  context: AppContext,
  components: readonly FoundComponent[],
  caches: Caches,
): TemplateStage {
  const { folder, app } = context
  const problems: Problem[] = []
  const templates = new Map(
    app.packages.map(({ root }) => [root, new Map<string, CompiledTemplate>()]),
  )
  const wxs = new Map(app.packages.map(({ root }) => [root, new Map<string, CompiledWxs>()]))
  const sources = {
    template(path: string) {
      const source = folder.read(path)
      return source && caches.template(context, source)
    },
    wxs(path: string) {
      const source = folder.read(path)
      return source && caches.wxs(context, source)
    },
  }
  for (const component of components) {
    const { root } = component.package
    const collect = { templates: templates.get(root)!, wxs: wxs.get(root)! }
    walkTemplates(component, sources, collect, problems)
  }
  return { templates: { byRoot: templates, problems }, wxs: { byRoot: wxs, problems: [] } }
}
