import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import { readFileSync } from 'node:fs'

/** Types are checked by `tsc`; here they are only removed, which is much faster. */
function compile() {
  return typescript({ noCheck: true, noEmit: false, noForceEmit: true })
}

/** A stylesheet becomes a module whose default export is its text. */
function cssText() {
  return {
    name: 'css-text',
    load(id) {
      if (!id.endsWith('.css')) return null
      this.addWatchFile(id)
      return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
    },
  }
}

const resolve = () => nodeResolve({ exportConditions: ['source'] })

/** The page's classic scripts stay small: every byte is on the way of the page's first paint. */
const minify = () => terser({ ecma: 2020, compress: { passes: 3 } })

const browser = (input, output) => ({
  input,
  output: { sourcemap: true, ...output },
  plugins: [resolve(), cssText(), compile()],
})

/** A library keeps its dependencies as imports; types lie beside it, made by `tsc`. */
const library = (name, plugins = []) => ({
  input: `packages/${name}/src/index.ts`,
  output: { file: `packages/${name}/dist/index.js`, format: 'es', sourcemap: true },
  external: (id) => !/^[./]/.test(id) && !id.endsWith('.css'),
  plugins: [resolve(), ...plugins, compile()],
})

const script = (name) => ({
  ...browser(`packages/sdk/src/${name}.ts`, {
    file: `packages/sdk/dist/${name}.js`,
    format: 'iife',
    plugins: [minify()],
  }),
})

export default [
  script('bridge'),
  script('jssdk'),
  library('bridge'),
  library('sdk'),
  library('host'),
]
