import { packageOf } from './AppContext.js'
import type { AppContext } from './AppContext.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import type { PackageInfo } from './readPackages.js'
import { readComponent } from './readComponent.js'
import type { ComponentInfo } from './readComponent.js'
import type { Memo } from './createMemo.js'
import type { SourceText } from './SourceFolder.js'

/** A page or component, with the files that it must have. */
export interface FoundComponent {
  /** Without extension. */
  path: string
  isPage: boolean
  package: PackageInfo
  info: ComponentInfo
  /** Path of its template. */
  wxml: string
  /** Path of its script, if it has one. */
  script?: string
}

export interface WalkedComponents {
  components: FoundComponent[]
  problems: Problem[]
}

const customTabBar = 'custom-tab-bar/index'

/** Finds every page of app.json, and every component that one of them uses, directly or not. */
export function walkComponents(context: AppContext, memo: Memo<ComponentInfo>): WalkedComponents {
  const { app, folder } = context
  const found = new Map<string, FoundComponent>()
  const problems: Problem[] = []
  for (const { path, at } of app.pages)
    add(path, true, app.json.source, () => app.json.offsetOf(at))
  if (app.hasCustomTabBar) {
    add(customTabBar, false, app.json.source, () => app.json.offsetOf(['tabBar', 'custom']))
  }
  // More come in while the walk is on: a component may use further ones.
  for (const { info } of found.values()) {
    for (const { path, source, offset } of info.uses) add(path, false, source, () => offset)
  }
  return { components: [...found.values()], problems }

  function add(path: string, isPage: boolean, source: SourceText, offset: () => number): void {
    if (found.has(path)) return
    const json = folder.read(`${path}.json`)
    const info = memo(path, [json, context], () => readComponent(context, path, json))
    problems.push(...info.problems)
    const wxml = `${path}.wxml`
    const script = [`${path}.js`, `${path}.ts`].find((file) => folder.isFile(file))
    const missing = [
      ...(folder.isFile(wxml) ? [] : [wxml]),
      ...(script === undefined ? [`${path}.js`] : []),
    ]
    if (missing.length > 0) {
      const kind = isPage ? 'page' : 'component'
      const reasons = missing.map((file) => why(context, file)).join(' and ')
      problems.push(problemAt(source, 'error', `${kind} "${path}": ${reasons}`, offset()))
    }
    found.set(path, { path, isPage, package: packageOf(context, path), info, wxml, script })
  }
}

function why({ folder }: AppContext, file: string): string {
  const leaves = folder.kindOf(file) === 'outside'
  return leaves ? `${file} is a link that leaves the folder` : `${file} is missing`
}
