import type { AppContext } from './AppContext.js'
import type { Build } from './Compiler.js'
import { compileScripts } from './compileScripts.js'
import { compileStyles } from './compileStyles.js'
import { compileTemplates } from './compileTemplates.js'
import type { Caches } from './createCaches.js'
import { hashText } from './hashText.js'
import { linkApp } from './linkApp.js'
import type { Problem } from './Problem.js'
import type { Project } from './readProject.js'
import { groupByPackage } from './Stage.js'
import { walkComponents } from './walkComponents.js'

/**
 * Compiles an app whose app.json is good. Files of one kind are looked at only if one of that kind
 * changed, or something that all depend on.
 *
 * @param problems gets what is wrong
 */
export async function compileApp(
  context: AppContext,
  project: Project,
  caches: Caches,
  problems: Problem[],
): Promise<Build> {
  const { folder, app } = context
  const { stages } = caches
  const walked = stages.components('', [context, folder.stamp('json')], () =>
    walkComponents(context, caches.components),
  )
  const { components } = walked
  // The scripts come first: while esbuild works on them, this thread does the rest.
  const compilingScripts = stages.scripts('', [walked, folder.stamp('js', 'ts', 'json')], () =>
    compileScripts(context, components, caches),
  )
  const { templates, wxs } = stages.templates('', [walked, folder.stamp('wxml', 'wxs')], () =>
    compileTemplates(context, components, caches),
  )
  const styles = await stages.styles('', [walked, folder.stamp('wxss')], () =>
    compileStyles(context, components, caches),
  )
  const scripts = await compilingScripts
  for (const each of [walked, templates, wxs, styles, scripts]) problems.push(...each.problems)

  const configs = stages.configs('', [walked], () =>
    groupByPackage(
      context,
      components.map(({ path, info }) => [path, info.config]),
    ),
  )
  const { files, version } = linkApp(context, project, caches, {
    configs,
    templates: templates.byRoot,
    wxs: wxs.byRoot,
    styles: styles.byRoot,
    scripts: scripts.byRoot,
  })
  const assets = caches.assets(context, project.packRules)
  return {
    appId: project.appId,
    name: project.name,
    appJson: app.appJson,
    offlineFolders: app.offlineFolders,
    files,
    styles: new Map([...styles.byRoot.values()].flatMap((each) => [...each])),
    codeVersion: hashText([version, ...app.offlineFolders, ...assets].join('\n')),
    assets,
  }
}
