import { builtInTags } from '../components/tags.gen.js'
import type { CompiledTemplate } from './compileTemplate.js'
import type { CompiledWxs } from './compileWxs.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import { scanTemplate } from './scanTemplate.js'
import type { SourceText } from './SourceFolder.js'
import type { FoundComponent } from './walkComponents.js'

export interface TemplateSources {
  /** @param path of the file @returns undefined when it vanished */
  template(path: string): CompiledTemplate | undefined
  wxs(path: string): CompiledWxs | undefined
}

const structuralTags = ['block', 'template', 'import', 'include', 'wxs', 'slot']
const knownTags = new Set([...builtInTags, ...structuralTags])

/**
 * Collects the templates that a page or component needs, with those that they import and their wxs.
 *
 * @param collect gets each file once
 */
export function walkTemplates(
  { wxml, info }: FoundComponent,
  sources: TemplateSources,
  collect: {
    templates: Map<string, CompiledTemplate>
    wxs: Map<string, CompiledWxs>
  },
  problems: Problem[],
): void {
  const seen = new Set<string>()
  visit(wxml, [wxml])

  function visit(path: string, chain: readonly string[]): void {
    if (seen.has(path)) return
    seen.add(path)
    const template = sources.template(path)
    if (!template) return
    problems.push(...template.problems)
    collect.templates.set(path, template)
    problems.push(...unknownTags(info.tags, template.source))
    for (const script of template.scripts) visitWxs(script)
    for (const { path: next, kind, start } of template.templates) {
      if (chain.includes(next)) {
        const message = `<${kind}>: a cycle: ${[...chain.slice(chain.indexOf(next)), next].join(' -> ')}`
        problems.push(problemAt(template.source, 'error', message, start))
      } else {
        visit(next, [...chain, next])
      }
    }
  }

  function visitWxs(path: string): void {
    if (collect.wxs.has(path)) return
    const wxs = sources.wxs(path)
    if (!wxs) return
    collect.wxs.set(path, wxs)
    problems.push(...wxs.problems)
    for (const next of wxs.requires) visitWxs(next)
  }
}

const checked = new WeakMap<ReadonlySet<string>, WeakMap<SourceText, Problem[]>>()

/** A template that many components import is looked at for each: their tags are its tags. */
function unknownTags(declared: ReadonlySet<string>, source: SourceText): Problem[] {
  const known = checked.get(declared) ?? new WeakMap<SourceText, Problem[]>()
  checked.set(declared, known)
  let problems = known.get(source)
  if (!problems) {
    problems = [...scanTemplate(source).tags]
      .filter(([tag]) => !knownTags.has(tag) && !declared.has(tag))
      .map(([tag, offset]) =>
        problemAt(source, 'warning', `<${tag}> is not declared in usingComponents`, offset),
      )
    known.set(source, problems)
  }
  return problems
}
