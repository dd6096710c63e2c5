import type { AddressInfo } from 'node:net'
import { readPageScript, startBeside } from '@miniview/cli'
import type { BesideOptions, PageScript } from '@miniview/cli'
import type { Compilation, Compiler } from 'webpack'
import type DevServer from 'webpack-dev-server'
import { htmlHooksOf } from './htmlHooksOf.js'

export interface MiniviewOptions extends BesideOptions {
  /**
   * Default `jssdk`, which sets `wx`. `bridge` is for pages that import an SDK of their own, such as
   * `weixin-js-sdk`, and for those with `jweixin` goes together with `ua: 'wechat'`.
   */
  script?: PageScript
}

/**
 * A plugin of webpack. While webpack-dev-server runs, every page of html-webpack-plugin gets `wx` (or the
 * bridge alone) before its own scripts, and a container beside the server shows the first page. A build,
 * also with `--watch`, is not touched.
 *
 * @see https://webpack.js.org/configuration/dev-server/
 */
export class MiniviewPlugin {
  readonly #script: PageScript
  readonly #options: BesideOptions
  /** Where the server has the script. */
  readonly #path: string
  #isServing = false

  constructor({ script = 'jssdk', ...options }: MiniviewOptions = {}) {
    this.#script = script
    this.#path = `/@miniview/${script}.js`
    this.#options = options
  }

  apply(compiler: Compiler): void {
    if (compiler.options.devServer === false) return
    // The server reads its options only after all plugins were applied.
    const devServer: DevServer.Configuration = compiler.options.devServer ?? {}
    compiler.options.devServer = devServer
    const { setupMiddlewares, onListening } = devServer
    devServer.setupMiddlewares = (middlewares, server) => {
      this.#isServing = true
      const own = { name: 'miniview', path: this.#path, middleware: this.#serveScript }
      return [own, ...(setupMiddlewares?.(middlewares, server) ?? middlewares)]
    }
    devServer.onListening = (server) => {
      onListening?.(server)
      void this.#startContainer(server, compiler)
    }
    compiler.hooks.compilation.tap('miniview', (compilation) => this.#addTag(compilation))
  }

  readonly #serveScript: DevServer.RequestHandler = (_request, response, next) => {
    readPageScript(this.#script).then((code) => {
      response.setHeader('content-type', 'text/javascript; charset=utf-8')
      response.setHeader('cache-control', 'no-cache')
      response.end(code)
    }, next)
  }

  #addTag(compilation: Compilation) {
    if (!this.#isServing) return
    const hooks = htmlHooksOf(compilation)
    // Behind the other plugins, so that what is put first stays first.
    hooks?.alterAssetTagGroups.tap({ name: 'miniview', stage: 1000 }, (groups) => {
      const attributes = { src: this.#path }
      const meta = { plugin: 'miniview' }
      groups.headTags.unshift({ tagName: 'script', voidTag: false, attributes, meta })
      return groups
    })
    if (!hooks) {
      const text = `Without html-webpack-plugin, add <script src="${this.#path}"></script> to your page.`
      compilation.getLogger('miniview').warn(text)
    }
  }

  /** A page can be developed without the container, so what hinders it ends nothing. */
  async #startContainer(devServer: DevServer, compiler: Compiler) {
    const logger = compiler.getInfrastructureLogger('miniview')
    const { server } = devServer
    try {
      const page = addressOf(devServer)
      const starting = startBeside(page, this.#options, (text) => logger.warn(text))
      server?.once('close', () => {
        starting.then((container) => container.close()).catch(() => {})
      })
      const { address } = await starting
      logger.info(`Container: ${address}`)
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error))
    }
  }
}

/** @throws Error where it listens at no port, or at no address of this machine alone */
function addressOf({ server, options }: DevServer): string {
  const place = server?.address() as AddressInfo | string | null | undefined
  if (typeof place !== 'object' || place === null) {
    throw new Error('The server listens at no port.')
  }
  const { port, address } = place
  // The page's socket goes to the name that the server was given, and must come from the same one.
  const name = ['::', '0.0.0.0'].includes(address) ? 'localhost' : (options.host ?? address)
  if (name !== 'localhost' && name !== '127.0.0.1') {
    throw new Error('The server has no address at localhost to show.')
  }
  const { type = 'http' } = options.server as { type?: string }
  const scheme = type === 'http' ? 'http' : 'https'
  return `${scheme}://${name}:${port}/`
}
