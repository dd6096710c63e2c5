import type { Host, Plugin } from '@miniview/host'
import type { CompiledApp } from '@miniview/miniprogram/compiler'
import { signedIn } from './signedIn.js'
import type { ShellConfig } from './ShellConfig.js'

/**
 * Loads the app's module and the plugins at once, and opens the app.
 *
 * @param stack pages to open at the start, the first page first; default: what the address names
 */
export async function openApp(config: ShellConfig, stack?: readonly string[]): Promise<Host> {
  const { webViewOrigins, offlineOrigin, userAgent, development, domains, gateway, build } = config
  const [{ default: app }, plugins] = await Promise.all([
    load<{ default: CompiledApp }>(config.app),
    loadPlugins(config),
  ])
  return document.querySelector('mini-app')!.open({
    app,
    plugins,
    webViewOrigins,
    development,
    ...(offlineOrigin !== undefined && { offlineOrigin }),
    ...(userAgent !== undefined && { userAgent }),
    ...(build && { build }),
    ...(domains && { domains }),
    ...(gateway && { gateway }),
    ...(config.users && signedIn(config.users)),
    ...(stack && { stack: [...stack] }),
  })
}

async function loadPlugins({ plugins }: ShellConfig): Promise<Readonly<Record<string, Plugin>>> {
  return plugins === undefined ? {} : load(plugins)
}

/** Loads a module by its address, which is relative to the page and not to this script. */
function load<T>(path: string): Promise<T> {
  return import(new URL(path, document.baseURI).href) as Promise<T>
}
