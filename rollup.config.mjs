import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { build as esbuild, transform } from 'esbuild'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve as resolvePath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PurgeCSS } from 'purgecss'
import { dts } from 'rollup-plugin-dts'
import ts from 'typescript'

/**
 * A stylesheet becomes a module whose default export is its text: of WeUI's only what the container uses,
 * which is a third of it; without `?later` only what its first screens use.
 */
function cssText() {
  const later = /\?later$/
  return {
    name: 'css-text',
    resolveId: (source, importer) =>
      later.test(source) ? `${pathOf(source.replace(later, ''), importer)}?later` : null,
    async load(id) {
      const file = id.replace(later, '')
      if (!file.endsWith('.css')) return null
      this.addWatchFile(file)
      if (!file.includes('/weui/')) {
        return `export default ${JSON.stringify(readFileSync(file, 'utf8'))}`
      }
      const isFirst = firstSheets.has(basename(file)) && file === id
      const [{ css }] = await new PurgeCSS().purge({
        content: isFirst ? firstScreens() : ['packages/container/src/**/*.ts'],
        css: [file],
        // The names that templates put together.
        safelist: ['weui-icon-warn', 'weui-icon-info'],
        keyframes: true,
      })
      return `export default ${JSON.stringify(isFirst ? withUsedVariables(css) : css)}`
    },
  }
}

/**
 * A sheet with the custom properties alone that our own files or the first sheets name, which are a sixth
 * of WeUI's. What comes with dialogs has them all.
 */
function withUsedVariables(css) {
  const sheets = [...firstSheets].map((name) => readFileSync(weuiFiles().get(name), 'utf8'))
  const sources = ['container', 'miniprogram', 'cli'].flatMap((name) => {
    const folder = `packages/${name}/src`
    const files = readdirSync(folder, { recursive: true }).filter((file) =>
      /\.(ts|css)$/.test(file),
    )
    return files.map((file) => readFileSync(join(folder, file), 'utf8'))
  })
  const rules = sheets.map((sheet) => sheet.replaceAll(definition, ''))
  const used = new Set([...sources, ...rules].join('\n').match(variable))
  const definitions = [...css.matchAll(definition)]
  for (let size = -1; size !== used.size;) {
    size = used.size
    for (const [text, name] of definitions) {
      if (used.has(name)) for (const other of text.match(variable)) used.add(other)
    }
  }
  return css.replaceAll(definition, (text, name) => (used.has(name) ? text : ''))
}

const variable = /--weui-[\w-]+/g
const definition = /(--weui-[\w-]+):[^;}]*;?/g

/** WeUI's sheets by their names. */
function weuiFiles() {
  const folder = 'node_modules/weui/dist/style'
  const files = readdirSync(folder, { recursive: true })
  return new Map(files.map((file) => [basename(file), join(folder, file)]))
}

/** The sheets that the container has from the start; dialogs bring the rest of them. */
const firstSheets = new Set(
  readFileSync('packages/container/src/weuiStyles.ts', 'utf8').match(/[\w-]+\.min\.css/g),
)

/** The container's files that are loaded at once, and the tab bar's, which stands before the first page. */
function firstScreens() {
  const found = new Set()
  function follow(file) {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, path] of text.matchAll(/^(?:import|export|\}) (?!type).*?'(\.\/[^']+)\.js'$/gm)) {
      follow(join(dirname(file), `${path}.ts`))
    }
  }
  for (const name of ['index', 'TabBar']) follow(`packages/container/src/${name}.ts`)
  return [...found]
}

/**
 * `import address from 'package/file.wasm?url'`: the file is served beside the code, and the import is
 * its address there, in the form that bundlers of those who use a library understand too.
 * `import addresses from 'package/folder?urls'` is a map of all files of a folder by name.
 */
function assetUrls() {
  const query = /\?urls?$/
  const prefix = '\0asset:'
  const importers = new Map()
  return {
    name: 'asset-urls',
    resolveId(source, importer) {
      const [kind] = query.exec(source) ?? []
      if (!kind) return null
      const id = `${prefix}${pathOf(source.replace(query, ''), importer)}${kind}`
      importers.set(id, importer)
      return id
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const [kind] = query.exec(id)
      const path = id.slice(prefix.length).replace(query, '')
      const emit = (file, name) => {
        this.addWatchFile(file)
        const originalFileName = importers.get(id)
        const asset = { type: 'asset', name, originalFileName, source: readFileSync(file) }
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile(asset)}`
      }
      if (kind === '?url') return `export default ${emit(path, basename(path))}`
      const entries = readdirSync(path).map((name) => {
        return `[${JSON.stringify(name)}, ${emit(join(path, name), `${basename(path)}/${name}`)}]`
      })
      return `export default new Map([${entries}])`
    },
  }
}

/** The file or folder that such an import means, also one that a package's `exports` leave out. */
function pathOf(source, importer) {
  if (source.startsWith('.')) return join(dirname(importer), source)
  const folders = createRequire(import.meta.url).resolve.paths(source)
  const found = folders.map((folder) => join(folder, source)).find((path) => existsSync(path))
  return found ?? fileURLToPath(import.meta.resolve(source))
}

/** The classic scripts that were built, for all bundles that serve them. */
const classicScripts = new Map()

/**
 * `import address from 'script:./main.ts'`: a classic script of its own, served beside the code, and its
 * address. A frame without an origin can load no other. Made by esbuild, which needs less than a second
 * for what is megabytes of minified libraries.
 */
function scriptUrls() {
  const scheme = 'script:'
  const prefix = '\0script:'
  async function build(file) {
    const { outputFiles, metafile } = await esbuild({
      entryPoints: [file],
      bundle: true,
      format: 'iife',
      minify: true,
      target: 'es2022',
      loader: { '.css': 'text' },
      legalComments: 'inline',
      metafile: true,
      write: false,
    })
    return { code: outputFiles[0].text, files: Object.keys(metafile.inputs) }
  }
  return {
    name: 'script-urls',
    resolveId(source, importer) {
      return source.startsWith(scheme)
        ? prefix + pathOf(source.slice(scheme.length), importer)
        : null
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null
      const file = id.slice(prefix.length)
      if (!classicScripts.has(file)) classicScripts.set(file, build(file))
      const { code, files } = await classicScripts.get(file)
      for (const each of files) this.addWatchFile(resolvePath(each))
      const name = `documents/${basename(file, '.ts')}.js`
      const asset = this.emitFile({ type: 'asset', name, source: code })
      return `export default import.meta.ROLLUP_FILE_URL_${asset}`
    },
    watchChange: () => classicScripts.clear(),
  }
}

/** Libraries for browsers that are not written as modules, and what esbuild makes modules of them by. */
const commonJs = new Map([
  [
    'quill-delta',
    `import Delta from 'quill-delta'
     export default Delta
     export const { AttributeMap, Op, OpIterator } = Delta`,
  ],
  ['eventemitter3', `export { EventEmitter, default } from 'eventemitter3'`],
])

function asModules() {
  const prefix = '\0module:'
  return {
    name: 'as-modules',
    resolveId: (source) => (commonJs.has(source) ? prefix + source : null),
    async load(id) {
      if (!id.startsWith(prefix)) return null
      const { outputFiles } = await esbuild({
        stdin: { contents: commonJs.get(id.slice(prefix.length)), resolveDir: process.cwd() },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        legalComments: 'inline',
        write: false,
      })
      return outputFiles[0].text
    },
  }
}

/** Only what runs in a browser is bundled with its dependencies; what Node runs imports them. */
const resolve = () => [
  asModules(),
  nodeResolve({ exportConditions: ['source', 'browser'], extensions: ['.ts', '.mjs', '.js'] }),
]

/** The page's classic scripts stay small: every byte is on the way of the page's first paint. */
const minify = () => terser({ ecma: 2020, compress: { passes: 3 } })

/** Above this many characters, a chunk that comes on first use is minified by the faster tool. */
const largeChunk = 30_000

/**
 * Minifies the container: what is loaded first by terser, whose output is a few percent smaller, in one
 * pass, because more would cost half a minute for less than half a percent; large libraries that come on
 * first use by esbuild, which is done with them at once.
 */
function minifyChunks() {
  const { renderChunk } = terser({ ecma: 2020 })
  return {
    name: 'minify-chunks',
    async renderChunk(code, chunk, options, meta) {
      if (chunk.isEntry || code.length < largeChunk) {
        return renderChunk.call(this, code, chunk, options, meta)
      }
      const sourcemap = Boolean(options.sourcemap)
      const result = await transform(code, { minify: true, target: 'es2022', sourcemap })
      return { code: result.code, map: result.map || null }
    },
  }
}

/** What a page loads on first use. */
const chunks = { chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name][extname]' }

const browser = (input, output) => ({
  input,
  output: { sourcemap: true, ...output },
  plugins: [resolve(), assetUrls(), scriptUrls(), cssText(), stripTypes()],
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
  'vite',
  'webpack',
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
    assetFileNames: ({ originalFileNames: [importer = ''] }) => {
      const [, owner = 'container'] = /\/packages\/([^/]+)\/src\//.exec(importer) ?? []
      return `${owner}/dist/assets/[name][extname]`
    },
    format: 'es',
    sourcemap: extension === 'js',
  },
  external: (id) => !/^(?:[./\0]|script:)/.test(id) && !/\.css(?:\?later)?$|\?urls?$/.test(id),
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
  plugins: [resolve(), assetUrls(), scriptUrls(), cssText(), stripTypes()],
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
    plugins: [minifyChunks()],
  },
  plugins: [
    copyFiles('packages/cli/src/shell'),
    resolve(),
    assetUrls(),
    scriptUrls(),
    cssText(),
    stripTypes(),
  ],
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
    plugins: [minifyChunks()],
  },
  // What the parts that come on first use share with it stays in it.
  preserveEntrySignatures: 'allow-extension',
  // Of the libraries, only the framework of the components is loaded with it.
  external: (id) => /^[@a-z]/.test(id) && !/^glass-easel|^script:/.test(id),
  plugins: [resolve(), assetUrls(), scriptUrls(), cssText(), stripTypes()],
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

/** Files that declare one API or one built-in component each. */
const isDeclaration = /\/(?:host\/src\/apis\/\w+\/\w+|miniprogram\/src\/components\/[a-z-]+)\.ts$/

/** What only the references and the types say of one, and no browser reads. */
const docs = new Set(['summary', 'signature', 'attributes', 'missing', 'onlyInPlatform'])

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
  library('js', [assetUrls(), scriptUrls(), cssText(), stripTypes()]),
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
      scriptUrls(),
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
