import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Problem } from '@miniview/miniprogram/compiler'
import { build } from 'esbuild'
import type { BuildFailure, Message } from 'esbuild'
import { isInside } from './isInside.js'
import { configFileName } from './MiniviewConfig.js'

/** The shell's plugins as one ES module. */
export interface PluginsBundle {
  /** Absent when a problem is an error. */
  text?: string
  problems: Problem[]
  /** Absolute paths of the files whose change makes another bundle. */
  inputs: readonly string[]
}

/**
 * Bundles the module that `plugins` of miniview.config.json names. Whatever is wrong with it is a
 * problem in the result.
 *
 * @param folder absolute path of the folder that holds miniview.config.json
 * @param path as the config file says it
 */
export async function bundlePlugins(
  folder: string,
  path: string,
  { minify = false }: { minify?: boolean } = {},
): Promise<PluginsBundle> {
  const file = resolve(folder, path)
  const refusal = await refusalOf(folder, file)
  if (refusal) {
    const message = `plugins "${path}" ${refusal}`
    return { problems: [{ severity: 'error', file: configFileName, message }], inputs: [file] }
  }
  try {
    const result = await build({
      entryPoints: [file],
      absWorkingDir: folder,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify,
      sourcemap: minify ? false : 'inline',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    return {
      text: result.outputFiles[0]!.text,
      problems: result.warnings.map((warning) => toProblem(warning, 'warning')),
      inputs: Object.keys(result.metafile.inputs).map((input) => resolve(folder, input)),
    }
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>
    if (!errors) throw error
    return { problems: errors.map((text) => toProblem(text, 'error')), inputs: [file] }
  }
}

/** A module outside the folder could be any file of the machine, and a build would publish it. */
async function refusalOf(folder: string, file: string): Promise<string | undefined> {
  try {
    const isOwn = isInside(await realpath(folder), await realpath(file))
    return isOwn ? undefined : 'is outside the folder'
  } catch {
    return 'is no file'
  }
}

function toProblem({ text, location }: Message, severity: Problem['severity']): Problem {
  if (!location) return { severity, file: configFileName, message: text }
  const { file, line, lineText } = location
  // esbuild counts bytes.
  const before = Buffer.from(lineText).subarray(0, location.column).toString()
  const caret = `${before.replace(/[^\t]/g, ' ')}^`
  return {
    severity,
    file: file.replaceAll('\\', '/'),
    line,
    column: before.length + 1,
    message: text,
    excerpt: `${lineText}\n${caret}`,
  }
}
