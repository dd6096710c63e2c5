import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createCompiler, formatProblem } from '@miniview/miniprogram/compiler'
import type { Build } from '@miniview/miniprogram/compiler'
import { writeSourceFiles } from './writeSourceFiles.js'
import type { SourceFiles } from './writeSourceFiles.js'

/** A mini program's source was wrong. The message names each error with file, line and column. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

export interface CompiledSource {
  /** The folder that holds app.json. */
  folder: string
  build: Build
  /** Removes what was written to the disk. */
  close(): Promise<void>
}

/**
 * Compiles a mini program's folder, or files that are written to one of their own.
 *
 * @param overrides text that is compiled instead of the file at its path
 * @throws SourceError
 * @throws NoMiniProgramError where the folder holds no app.json
 */
export async function compileSource(
  app: string | SourceFiles,
  overrides: Readonly<Record<string, string>> = {},
): Promise<CompiledSource> {
  const root = typeof app === 'string' ? resolve(app) : await writeSourceFiles(app)
  const close = async () => {
    if (typeof app !== 'string') await rm(root, { recursive: true, force: true })
  }
  try {
    return { ...(await compile(root, overrides)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function compile(root: string, overrides: Readonly<Record<string, string>>) {
  const compiler = createCompiler({ root, overrides })
  try {
    const { build, problems } = await compiler.compile()
    if (build) return { folder: compiler.folder, build }
    const errors = problems.filter(({ severity }) => severity === 'error')
    throw new SourceError(
      `The mini program does not compile.\n${errors.map(formatProblem).join('\n')}`,
    )
  } finally {
    await compiler.close()
  }
}
