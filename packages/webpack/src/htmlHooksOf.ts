import type HtmlWebpackPlugin from 'html-webpack-plugin'
import type { Compilation } from 'webpack'

type HtmlHooks = ReturnType<typeof HtmlWebpackPlugin.getHooks>

/**
 * The hooks of the html-webpack-plugin that the compilation has. They belong to its class, of which a
 * project can have two versions, so it is not imported.
 */
export function htmlHooksOf(compilation: Compilation): HtmlHooks | undefined {
  const plugin = compilation.compiler.options.plugins.find(
    (each) => each && each.constructor.name === 'HtmlWebpackPlugin',
  )
  const owner = plugin?.constructor as typeof HtmlWebpackPlugin | undefined
  return owner?.getHooks(compilation)
}
