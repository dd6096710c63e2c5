import { createRequire } from 'node:module'
import type { TmplGroup } from 'glass-easel-template-compiler'

/** A message of the template compiler; line and column are 0-based. */
export interface TemplateMessage {
  isError: boolean
  message: string
  startLine: number
  startColumn: number
}

export interface CompiledTemplateText {
  code: string
  messages: TemplateMessage[]
}

export interface TemplateCompiler {
  /**
   * @param path of the wxml, without extension
   * @param scripts texts for the wxs modules that stand in the template, by their names
   */
  compile(path: string, text: string, scripts: ReadonlyMap<string, string>): CompiledTemplateText
  close(): void
}

/** The package reads its wasm beside itself, so it must be loaded by Node and not be bundled. */
export function loadTemplateCompiler(): TemplateCompiler {
  const require = createRequire(import.meta.url)
  const loaded = require('glass-easel-template-compiler') as { TmplGroup: typeof TmplGroup }
  let group = new loaded.TmplGroup()
  return {
    compile(path, text, scripts) {
      try {
        return compileInto(group, path, text, scripts)
      } catch (error) {
        // What wasm leaves behind when it fails is of no further use.
        group = new loaded.TmplGroup()
        const message = `the template compiler failed: ${error instanceof Error ? error.message : String(error)}`
        return { code: '', messages: [{ isError: true, message, startLine: 0, startColumn: 0 }] }
      }
    },
    close: () => group.free(),
  }
}

function compileInto(
  group: TmplGroup,
  path: string,
  text: string,
  scripts: ReadonlyMap<string, string>,
): CompiledTemplateText {
  const messages = group.addTmpl(path, text) as TemplateMessage[]
  for (const name of group.getInlineScriptModuleNames(path) as string[]) {
    const script = scripts.get(name)
    if (script !== undefined) group.setInlineScript(path, name, script)
  }
  const code = group.getTmplGenObject(path)
  // A template's text depends on no other one, so the group need not grow.
  group.removeTmpl(path)
  return { code, messages }
}
