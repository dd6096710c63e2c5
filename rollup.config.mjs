import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PurgeCSS } from 'purgecss'
import { dts } from 'rollup-plugin-dts'
import ts from 'typescript'

/**
 * A stylesheet becomes a module whose default export is its text: of WeUI's only what the container uses,
 * which is a third of it.
 */
function cssText() {
  return {
    name: 'css-text',
    async load(id) {
      if (!id.endsWith('.css')) return null
      this.addWatchFile(id)
      if (!id.includes('/weui/'))
        return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
      const [{ css }] = await new PurgeCSS().purge({
        content: ['packages/container/src/*.ts'],
        css: [id],
        // The names that templates put together.
        safelist: ['weui-icon-warn', 'weui-icon-info'],
        keyframes: true,
      })
      return `export default ${JSON.stringify(css)}`
    },
  }
}

/**
 * `import address from 'package/file.wasm?url'`: the file is served beside the code, and the import is
 * its address there, in the form that bundlers of those who use a library understand too.
 */
function assetUrls() {
  const query = /\?url$/
  const prefix = '\0asset:'
  return {
    name: 'asset-urls',
    resolveId(source, importer) {
      if (!query.test(source)) return null
      const file = source.replace(query, '')
      const found = file.startsWith('.') ? join(dirname(importer), file) : packageFile(file)
      return prefix + found
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const file = id.slice(prefix.length)
      this.addWatchFile(file)
      const asset = { type: 'asset', name: basename(file), source: readFileSync(file) }
      return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile(asset)}`
    },
  }
}

/** A package's file, also one for `<script>` that its `exports` leave out. */
function packageFile(file) {
  const folders = createRequire(import.meta.url).resolve.paths(file)
  const found = folders.map((folder) => join(folder, file)).find((path) => existsSync(path))
  return found ?? fileURLToPath(import.meta.resolve(file))
}

/** Only what runs in a browser is bundled with its dependencies; what Node runs imports them. */
const resolve = () =>
  nodeResolve({ exportConditions: ['source', 'browser'], extensions: ['.ts', '.mjs', '.js'] })

/** The page's classic scripts stay small: every byte is on the way of the page's first paint. */
const minify = () => terser({ ecma: 2020, compress: { passes: 3 } })

/** More passes over the whole container would cost half a minute for less than half a percent. */
const minifyOnce = () => terser({ ecma: 2020 })

/** What a page loads on first use. */
const chunks = { chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name][extname]' }

const browser = (input, output) => ({
  input,
  output: { sourcemap: true, ...output },
  plugins: [resolve(), assetUrls(), cssText(), stripTypes()],
})

/** What users import, as `<package>` or `<package>/<part>`. */
const libraries = [
  'bridge',
  'sdk',
  'host',
  'container',
  'server',
  'testing',
  'miniprogram/compiler',
  'miniprogram/runtime',
  'cli',
]

/** Where a library's source or output is: `packages/<package>/<folder>/<part>`. */
const pathIn = (folder, name) => {
  const [owner, part] = name.split('/')
  return [owner, folder, part, 'index'].filter(Boolean).join('/')
}

/** A library keeps its dependencies as imports, so that an app that uses two of them has each once. */
const library = (extension, plugins) => ({
  input: Object.fromEntries(libraries.map((name) => [name, `packages/${pathIn('src', name)}.ts`])),
  output: {
    dir: 'packages',
    entryFileNames: ({ name }) => `${pathIn('dist', name)}.${extension}`,
    // What is loaded on first use, or shared by two parts, stays with the package that has its source.
    chunkFileNames: ({ facadeModuleId, moduleIds }) => {
      const [, owner] = /\/packages\/([^/]+)\/src\//.exec(facadeModuleId ?? moduleIds.at(-1))
      return `${owner}/dist/chunks/[name].${extension}`
    },
    assetFileNames: 'container/dist/assets/[name][extname]',
    format: 'es',
    sourcemap: extension === 'js',
  },
  external: (id) => !/^[./\0]/.test(id) && !/\.css$|\?url$/.test(id),
  plugins: [resolve(), ...plugins],
})

const script = (name) => ({
  ...browser(`packages/sdk/src/${name}.ts`, {
    file: `packages/sdk/dist/${name}.js`,
    format: 'iife',
    plugins: [minify()],
  }),
})

const bench = (folder, name) => ({
  input: `e2e/bench/src/${folder}/${name}.ts`,
  output: {
    file: `e2e/bench/dist/${name}.js`,
    format: 'iife',
    inlineDynamicImports: true,
    sourcemap: true,
  },
  plugins: [resolve(), assetUrls(), cssText(), stripTypes()],
})

/** Puts a folder's other files beside the bundles: pages, stylesheets and pictures. */
function copyFiles(folder) {
  const entries = readdirSync(folder, { recursive: true })
  const files = entries.filter((name) => /\.(html|css|svg)$/.test(name))
  return {
    name: 'copy-files',
    buildStart() {
      for (const name of files) {
        const file = `${folder}/${name}`
        this.addWatchFile(file)
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(file) })
      }
    },
  }
}

/** The page that `miniview` serves and builds, with the container and the runtime in it. */
const shell = () => ({
  input: 'packages/cli/src/shell/main.ts',
  output: {
    dir: 'packages/cli/dist/shell',
    ...chunks,
    format: 'es',
    sourcemap: true,
    plugins: [minifyOnce()],
  },
  plugins: [copyFiles('packages/cli/src/shell'), resolve(), assetUrls(), cssText(), stripTypes()],
})

/**
 * The runtime as a browser loads it, for `.size-limit.json` and the benchmark. The host is left out: it
 * is needed with any kind of app.
 */
const runtimeForSize = () => ({
  input: 'packages/miniprogram/src/runtime/index.ts',
  output: {
    dir: 'e2e/bench/dist/runtime',
    ...chunks,
    format: 'es',
    plugins: [minifyOnce()],
  },
  // What the parts that come on first use share with it stays in it.
  preserveEntrySignatures: 'allow-extension',
  external: (id) => /^@miniview\/(host|bridge)$/.test(id),
  plugins: [resolve(), assetUrls(), cssText(), stripTypes()],
})

/** Types are checked by `tsc`; here they are only removed, file by file, which takes no time. */
function stripTypes() {
  const { ESNext } = ts.ModuleKind
  const { ES2022 } = ts.ScriptTarget
  const compilerOptions = {
    module: ESNext,
    target: ES2022,
    verbatimModuleSyntax: true,
    sourceMap: true,
  }
  return {
    name: 'strip-types',
    transform(code, fileName) {
      if (!fileName.endsWith('.ts')) return null
      const transformers = isDeclaration.test(fileName) ? { before: [dropDocs] } : {}
      const output = ts.transpileModule(code, { compilerOptions, fileName, transformers })
      return { code: output.outputText, map: output.sourceMapText }
    },
  }
}

/** Files that declare one API each. */
const isDeclaration = /\/host\/src\/apis\/\w+\/\w+\.ts$/

/** What only the reference and the types say of an API, and no browser reads. */
const docs = new Set(['summary', 'signature'])

/** Leaves those members out of what `defineX` is called with. */
function dropDocs({ factory }) {
  const withoutDocs = (object) =>
    factory.updateObjectLiteralExpression(
      object,
      object.properties.filter(({ name }) => !docs.has(name?.text)),
    )
  const visit = (node) => {
    const isDefining = ts.isCallExpression(node) && node.expression.text?.startsWith('define')
    if (!isDefining) return ts.visitEachChild(node, visit)
    const [declared] = node.arguments
    return factory.updateCallExpression(node, node.expression, undefined, [withoutDocs(declared)])
  }
  return (file) => ts.visitEachChild(file, visit)
}

/** Each H5 page has its own classic script, as pages that people bring have. */
const demoPages = () => {
  const names = readdirSync('demo/h5').flatMap((file) => /^(.+)\.html$/.exec(file)?.[1] ?? [])
  return names.map((name, index) => ({
    input: `demo/h5/${name}.ts`,
    output: { file: `demo/dist/h5/${name}.js`, format: 'iife', sourcemap: true },
    plugins: [resolve(), stripTypes(), ...(index === 0 ? [copyFiles('demo/h5')] : [])],
  }))
}

export default [
  script('bridge'),
  script('jssdk'),
  library('js', [assetUrls(), cssText(), stripTypes()]),
  library('d.ts', [dts()]),
  {
    ...browser('packages/testing/src/container/main.ts', {
      dir: 'packages/testing/dist/container',
      ...chunks,
      format: 'es',
    }),
    plugins: [
      copyFiles('packages/testing/src/container'),
      resolve(),
      assetUrls(),
      cssText(),
      stripTypes(),
    ],
  },
  bench('host', 'host'),
  bench('page', 'page'),
  bench('page', 'bootRawPort'),
  shell(),
  runtimeForSize(),
  ...demoPages(),
]
