import { styleText } from 'node:util'
import { readPageScript, startBeside } from '@miniview/cli'
import type { BesideOptions, BesideServer, PageScript } from '@miniview/cli'
import type { Plugin, ViteDevServer } from 'vite'

export interface MiniviewOptions extends BesideOptions {
  /**
   * Default `jssdk`, which sets `wx`. `bridge` is for pages that import an SDK of their own, such as
   * `weixin-js-sdk`, and for those with `jweixin` goes together with `ua: 'wechat'`.
   */
  script?: PageScript
}

/**
 * A plugin of Vite. While the development server runs, every HTML page gets `wx` (or the bridge alone)
 * before its own scripts, and a container beside the server shows the first page. A build is not touched.
 *
 * @see https://vite.dev/guide/api-plugin
 */
export function miniview({ script = 'jssdk', ...options }: MiniviewOptions = {}): Plugin {
  /** By the environment of their server: when Vite restarts, two servers are there for a moment. */
  const containers = new WeakMap<object, Promise<BesideServer | undefined>>()
  let address = ''
  let nonce: string | undefined

  return {
    name: 'miniview',
    apply: 'serve',
    configResolved({ base, html }) {
      address = `${base}@miniview/${script}.js`
      nonce = html?.cspNonce
    },
    configureServer(server) {
      server.middlewares.use(address, (_request, response, next) => {
        readPageScript(script).then((code) => {
          response.setHeader('content-type', 'text/javascript; charset=utf-8')
          response.setHeader('cache-control', 'no-cache')
          response.end(code)
        }, next)
      })
      startWith(server, () => {
        const container = startContainer(server, options)
        containers.set(server.environments.client, container)
        return container
      })
    },
    transformIndexHtml: {
      // The last one that puts something first has it first.
      order: 'post',
      handler: () => [
        {
          tag: 'script',
          attrs: { src: address, ...(nonce !== undefined && { nonce }) },
          injectTo: 'head-prepend',
        },
      ],
    },
    async buildEnd() {
      const container = await containers.get(this.environment)
      await container?.close()
    },
  }
}

/** The container can start only when the server's port is known; its address is printed behind the server's. */
function startWith(server: ViteDevServer, start: () => Promise<BesideServer | undefined>): void {
  const { listen, printUrls } = server
  let starting: Promise<BesideServer | undefined> | undefined
  server.listen = async (...args) => {
    const listening = await listen(...args)
    starting = start()
    return listening
  }
  server.printUrls = () => {
    printUrls()
    void starting?.then((container) => {
      if (container) server.config.logger.info(line(container.address))
    })
  }
}

/** A page can be developed without the container, so what hinders it ends nothing. */
async function startContainer(
  { resolvedUrls, config: { logger } }: ViteDevServer,
  options: BesideOptions,
): Promise<BesideServer | undefined> {
  try {
    const [page] = resolvedUrls?.local ?? []
    if (page === undefined) throw new Error('The server has no address at localhost to show.')
    return await startBeside(page, options, (text) => logger.warn(text))
  } catch (error) {
    logger.error(`[miniview] ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** As Vite writes its own addresses. */
function line(address: string): string {
  const color: typeof styleText = process.stdout.isTTY ? styleText : (_format, text) => text
  return `  ${color('green', '➜')}  ${color('bold', 'Container')}: ${color('cyan', address)}`
}
