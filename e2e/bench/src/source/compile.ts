import { createCompiler } from '@miniview/miniprogram/compiler'
import ts from 'typescript'
import { readScripts } from './readScripts.js'
import type { SourceMeasure } from './SourceMeasure.js'

export const compile: SourceMeasure = {
  title: 'Cold compile',
  about:
    'A mini program of 170 pages in five packages, compiled by a new compiler as `miniview dev` has it: files read, scripts, templates, styles and json compiled, source maps made, and all of it linked. Beside it the time that `ts.transpileModule` alone takes for the scripts, which it is handed as text, without source maps. Both in one process, which ran both once before.',
  rows: [{ contender: 'transpileModule' }, { contender: 'coldCompile' }],
  columns: [
    { key: 'time', title: 'ms' },
    { key: 'scripts', title: 'kB of scripts' },
  ],
  ratio: 'lower is better',
  async take({ folder }, contender) {
    const scripts = await readScripts(folder)
    const length = [...scripts.values()].reduce((sum, text) => sum + text.length, 0)
    if (isFirst) await warmUp(folder, scripts)
    const time = contender === 'coldCompile' ? await compileCold(folder) : transpileAll(scripts)
    return { time, scripts: length / 1000 }
  },
}

/** Neither is to pay for the loading of its own code. */
let isFirst = true

async function warmUp(folder: string, scripts: ReadonlyMap<string, string>) {
  isFirst = false
  await compileCold(folder)
  transpileAll(scripts)
}

/** @returns milliseconds */
export async function compileCold(folder: string): Promise<number> {
  const start = performance.now()
  const compiler = createCompiler({ root: folder, sourceMaps: true })
  const { build, problems } = await compiler.compile()
  const time = performance.now() - start
  await compiler.close()
  if (!build) throw new Error(`The large app does not compile: ${problems[0]?.message}`)
  return time
}

function transpileAll(scripts: ReadonlyMap<string, string>): number {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }
  const start = performance.now()
  for (const [fileName, text] of scripts) ts.transpileModule(text, { fileName, compilerOptions })
  return performance.now() - start
}
