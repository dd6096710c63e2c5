import { transform } from 'esbuild'
import type { CompiledStyle, ComponentConfig } from '../CompiledApp.js'
import type { AppContext } from './AppContext.js'
import { compileJsonScript } from './compileJsonScript.js'
import { compileScript } from './compileScript.js'
import type { CompiledScript, ScriptOptions } from './compileScript.js'
import { compileStyleFile } from './compileStyle.js'
import type { CompiledStyleFile } from './compileStyle.js'
import { compileTemplate } from './compileTemplate.js'
import type { CompiledTemplate } from './compileTemplate.js'
import type { TemplateStage } from './compileTemplates.js'
import { compileWxs } from './compileWxs.js'
import type { CompiledWxs } from './compileWxs.js'
import { composeStyle } from './composeStyle.js'
import { createMapKeeper } from './createMapKeeper.js'
import { createMemo } from './createMemo.js'
import type { LinkedPackage } from './linkPackage.js'
import { listAssets } from './listAssets.js'
import { loadTemplateCompiler } from './loadTemplateCompiler.js'
import type { CompiledTemplateText, TemplateCompiler } from './loadTemplateCompiler.js'
import type { PackRules } from './readPackRules.js'
import type { Problem } from './Problem.js'
import type { ComponentInfo } from './readComponent.js'
import { resolveScript } from './resolveScript.js'
import type { ResolvedScript } from './resolveScript.js'
import type { SourceText } from './SourceFolder.js'
import type { Stage } from './Stage.js'
import type { WalkedComponents } from './walkComponents.js'

/** What is known of each file from compiles before; what did not change is not made again. */
export type Caches = ReturnType<typeof createCaches>

export function createCaches(options: ScriptOptions) {
  const compiler = loadTemplateCompiler()
  const templateTexts = createMemo<CompiledTemplateText>()
  const assets = createMemo<string[]>()
  const components = createMemo<ComponentInfo>()
  const templates = createMemo<CompiledTemplate>()
  const wxs = createMemo<CompiledWxs>()
  const resolved = createMemo<ResolvedScript>()
  const scripts = createMemo<Promise<CompiledScript>>()
  const styleFiles = createMemo<CompiledStyleFile>()
  const styles = createMemo<Promise<CompiledStyle>>()

  /** When files come and go, each template is resolved again, and few become another text. */
  const templateCompiler: TemplateCompiler = {
    ...compiler,
    compile: (path, text, inline) =>
      templateTexts(path, [text, ...[...inline].flat()], () =>
        compiler.compile(path, text, inline),
      ),
  }

  return {
    options,
    /** Each kind of file as a whole; its name is always `''`. */
    stages: {
      components: createMemo<WalkedComponents>(),
      configs: createMemo<ReadonlyMap<string, ReadonlyMap<string, ComponentConfig>>>(),
      scripts: createMemo<Promise<Stage<CompiledScript>>>(),
      templates: createMemo<TemplateStage>(),
      styles: createMemo<Promise<Stage<CompiledStyle>>>(),
    },
    packages: createMemo<LinkedPackage>(),
    keepMap: createMapKeeper(),
    components,
    assets: (context: AppContext, rules: PackRules) =>
      assets('', [context, rules.text], () => listAssets(context, rules)),
    template: (context: AppContext, source: SourceText) =>
      templates(source.path, [source, context], () =>
        compileTemplate(context, templateCompiler, source),
      ),
    wxs: (context: AppContext, source: SourceText) =>
      wxs(source.path, [source, context], () => compileWxs(context, source)),
    resolveScript: (context: AppContext, source: SourceText) =>
      resolved(source.path, [source, context], () => resolveScript(context, source)),
    /** Depends on the text with its resolved requests, not on the rest of the app. */
    compileScript: ({ source, text }: ResolvedScript) =>
      scripts(source.path, [source, text], async () =>
        source.path.endsWith('.json')
          ? compileJsonScript(source)
          : compileScript(source, text, options),
      ),
    /** @param problems gets what is wrong with the file and with those that it imports */
    async style(
      context: AppContext,
      source: SourceText,
      scope: string | undefined,
      problems: Problem[],
    ): Promise<CompiledStyle> {
      const compileFile = (each: SourceText, inScope?: string) =>
        styleFiles(`${each.path}\0${inScope ?? ''}`, [each, context.aliases], () =>
          compileStyleFile(each, context.aliases, inScope),
        )
      const { css, fonts, problems: found } = composeStyle(context, compileFile, source, scope)
      problems.push(...found)
      return styles(source.path, [css, fonts, scope], async () => ({
        css: await minifyCss(css, options),
        ...(scope !== undefined && { scope }),
        ...(fonts !== '' && { fonts: await minifyCss(fonts, options) }),
      }))
    },
    close: () => templateCompiler.close(),
  }
}

async function minifyCss(css: string, { minify }: ScriptOptions): Promise<string> {
  if (!minify) return css
  const { code } = await transform(css, { loader: 'css', minify: true, logLevel: 'silent' })
  return code
}
