import type { AppJson } from '@miniview/host'
import type { CompiledStyle } from '../CompiledApp.js'
import type { Problem } from './Problem.js'

export interface CompilerOptions {
  /** Absolute path of the folder with app.json, or with a project.config.json that names it. */
  root: string
  /** Makes scripts and styles short, for a build that is published. Default false. */
  minify?: boolean
  /** Writes `.map` files, so that a browser's debugger shows the original files. Default false. */
  sourceMaps?: boolean
  /** Text compiled instead of the file at that path, which is relative to `Compiler.folder`. */
  overrides?: Readonly<Record<string, string>>
}

export interface Compiler {
  /**
   * Compiles what changed since the last time. Whatever is wrong with the source is a problem in the
   * result, never an exception.
   *
   * @param changed absolute paths that a watcher saw change, appear or vanish; without it every file
   *   that the last build read or looked for is checked by its time and size
   */
  compile(changed?: readonly string[]): Promise<CompileResult>
  /** The folder that holds app.json, absolute; `miniprogramRoot` of project.config.json is resolved. */
  folder: string
  /** Frees the memory that the compiler holds; it cannot compile afterwards. */
  close(): Promise<void>
}

export interface CompileResult {
  /** Errors and warnings of the whole app, each once, in the order of their files. */
  problems: Problem[]
  /** Absent when a problem is an error. */
  build?: Build
}

export interface Build {
  appId: string
  name: string
  /** As in `CompiledApp`: with the pages of every package in `pages`. */
  appJson: AppJson
  /** Folders of app.json's `staticPath`, whose pages belong on an origin of their own; no slash at either end. */
  offlineFolders: string[]
  /** ES modules by the name under which they are served beside each other: `app.js`, `packages/<n>.js`, and `.map` files. */
  files: ReadonlyMap<string, string>
  /** Each wxss by its path without extension, to tell what changed between two builds. */
  styles: ReadonlyMap<string, CompiledStyle>
  /** Differs when anything but styles differs. */
  codeVersion: string
  /** Package files that are no code: pictures, fonts, sound, film, data. Relative to the folder. */
  assets: readonly string[]
}
