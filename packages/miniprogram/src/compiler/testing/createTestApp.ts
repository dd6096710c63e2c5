import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { CompiledApp } from '../../CompiledApp.js'
import type { Build, CompileResult, CompilerOptions } from '../Compiler.js'
import { createCompiler } from '../createCompiler.js'
import type { Problem } from '../Problem.js'

type Files = Record<string, string>

/** The smallest app that compiles. */
const smallest: Files = {
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})\n',
  'pages/a/a.wxml': '<view>a</view>\n',
  'pages/a/a.js': 'Page({})\n',
}

/** A real folder of source, which goes away with the test. @param files beside or in place of the smallest app's */
export function createTestApp(files: Files = {}, options: Omit<CompilerOptions, 'root'> = {}) {
  const root = createTestFolder()
  const write = (changes: Files) => {
    for (const [path, text] of Object.entries(changes)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return Object.keys(changes).map((path) => join(root, path))
  }
  write({ ...smallest, ...files })
  const compiler = createCompiler({ root, ...options })
  onTestFinished(() => compiler.close())
  return {
    root,
    compiler,
    write,
    remove: (path: string) => rmSync(join(root, path), { recursive: true }),
    /** Writes the files and compiles them, told of by a watcher. */
    change: (changes: Files) => compiler.compile(write(changes)),
  }
}

export function createTestFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'miniview-compiler-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What is wrong with an app of these files, one line for each problem. */
export async function problemsOf(files: Files): Promise<string[]> {
  const { problems } = await createTestApp(files).compiler.compile()
  return problems.map(printProblem)
}

export function printProblem({ file, line, column, severity, message }: Problem): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${severity}: ${message}`
}

/** @throws with the problems when there is no build */
export function buildOf({ build, problems }: CompileResult): Build {
  if (!build) throw new Error(`no build:\n${problems.map(printProblem).join('\n')}`)
  return build
}

/** Compiles an app of these files, and imports the module that a browser would load. */
export async function loadApp(
  files: Files,
  options: Omit<CompilerOptions, 'root'> = {},
): Promise<CompiledApp> {
  return importBuild(buildOf(await createTestApp(files, options).compiler.compile()))
}

/** Imports a build's `app.js`, as a browser would load it. */
export async function importBuild({ files }: Build): Promise<CompiledApp> {
  // What is below node_modules is loaded as it is, without the test runner's changes.
  const folder = join(createTestFolder(), 'node_modules', 'build')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const address = pathToFileURL(join(folder, 'app.js')).href
  const { default: app } = (await import(/* @vite-ignore */ address)) as { default: CompiledApp }
  return app
}
