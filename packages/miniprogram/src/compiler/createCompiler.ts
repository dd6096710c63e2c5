import type { AppContext } from './AppContext.js'
import { compileApp } from './compileApp.js'
import { createCaches } from './createCaches.js'
import type { CompileResult, Compiler, CompilerOptions } from './Compiler.js'
import { findFolder, readProject } from './readProject.js'
import type { Problem } from './Problem.js'
import { readApp } from './readApp.js'
import type { Aliases } from './resolveRequest.js'
import { createSourceFolder } from './SourceFolder.js'

/**
 * Makes a compiler of one mini program's folder.
 *
 * @throws NoMiniProgramError when neither the folder nor `miniprogramRoot` of its project.config.json
 *   has an app.json
 */
export function createCompiler({
  root,
  minify = false,
  sourceMaps = false,
  overrides = {},
}: CompilerOptions): Compiler {
  const path = findFolder(root)
  const folder = createSourceFolder(path, new Map(Object.entries(overrides)))
  const caches = createCaches({ minify, sourceMaps })
  let last: { inputs: unknown[]; context?: AppContext; problems: Problem[] } | undefined
  let running: Promise<unknown> = Promise.resolve()

  /** The same object as before unless app.json, theme.json or the set of files changed. */
  function readContext() {
    const inputs = () => {
      const theme = last?.context?.app.themePath
      return [folder.read('app.json'), folder.structure, theme && folder.read(theme)]
    }
    if (!last || inputs().some((each, index) => each !== last?.inputs[index])) {
      const { app, problems } = readApp(folder)
      const context = app && { folder, aliases: keepAliases(app.aliases, last?.context), app }
      last = { inputs: [], context, problems }
      last.inputs = inputs()
    }
    return last
  }

  async function compile(changed?: readonly string[]): Promise<CompileResult> {
    folder.refresh(changed)
    const project = readProject(root, path)
    const { context, problems } = readContext()
    const found = [...project.problems, ...problems]
    const build = context && (await compileApp(context, project, caches, found))
    for (const [file, reason] of folder.unreadable) {
      found.push({ severity: 'error', message: `the file cannot be read: ${reason}`, file })
    }
    const sorted = sortProblems(found)
    const isGood = !sorted.some(({ severity }) => severity === 'error')
    return { problems: sorted, build: isGood ? build : undefined }
  }

  return {
    folder: path,
    // One after another: two compiles at once would see half of each other's changes.
    compile(changed) {
      const result = running.then(() => compile(changed))
      running = result.catch(() => undefined)
      return result
    },
    async close() {
      await running
      caches.close()
    },
  }
}

/** The same object where nothing changed, so that what was made with it stays good. */
function keepAliases(aliases: Aliases, last: AppContext | undefined): Aliases {
  return last && JSON.stringify(last.aliases) === JSON.stringify(aliases) ? last.aliases : aliases
}

/** Each problem once: a file that many pages import is looked at for each of them. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const byText = new Map(
    problems.map((each) => [
      [each.severity, each.file, each.line, each.column, each.message].join('\0'),
      each,
    ]),
  )
  return [...byText.values()].sort(
    (left, right) =>
      compareTexts(left.file, right.file) ||
      (left.line ?? 0) - (right.line ?? 0) ||
      (left.column ?? 0) - (right.column ?? 0) ||
      compareTexts(left.message, right.message),
  )
}

function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
