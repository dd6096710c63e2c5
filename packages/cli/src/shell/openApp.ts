import type { OpenOptions } from '@miniview/container'
import type { Host, Plugin } from '@miniview/host'
import type { CompiledApp } from '@miniview/miniprogram/compiler'
import { signedIn } from './signedIn.js'
import type { ShellConfig, ShellUser } from './ShellConfig.js'

/** In the shell's address: which of the other apps is opened instead of the first one. */
const appParameter = 'app'

/**
 * Loads the app's module and the plugins at once, and opens the app.
 *
 * @param stack pages to open at the start, the first page first; default: what the address names
 */
export async function openApp(config: ShellConfig, stack?: readonly string[]): Promise<Host> {
  const { apps, users } = config
  const asked = new URLSearchParams(window.location.search).get(appParameter)
  // Most shells have one app.
  const registry = apps && (await registryOf(apps, config))
  const other = asked === null ? undefined : await registry?.find(asked, 'release')
  const options = other ? await other.load() : await optionsOf(config, document.baseURI, users)
  return document.querySelector('mini-app')!.open({
    ...options,
    ...(users && { users: signedIn(users).users }),
    ...(registry && { apps: registry }),
    ...(stack && { stack: [...stack] }),
  })
}

async function registryOf(
  apps: NonNullable<ShellConfig['apps']>,
  { users, signatures }: ShellConfig,
) {
  const { createRegistry } = await import('./createRegistry.js')
  return createRegistry(apps, async (manifest, base) => ({
    ...(await optionsOf({ ...manifest, ...(signatures && { signatures }) }, base, users)),
    linkTo(pageUrl) {
      const link = new URL(
        `?${appParameter}=${encodeURIComponent(manifest.appId)}`,
        document.baseURI,
      )
      link.hash = `/${pageUrl}`
      return link.href
    },
  }))
}

/** @param base against which the configuration's addresses count */
async function optionsOf(
  config: ShellConfig,
  base: string,
  users: readonly ShellUser[] | undefined,
): Promise<OpenOptions> {
  const {
    webViewOrigins,
    offlineOrigin,
    userAgent,
    development,
    domains,
    gateway,
    build,
    signatures,
  } = config
  const [{ default: app }, plugins] = await Promise.all([
    load<{ default: CompiledApp }>(config.app, base),
    loadPlugins(config, base),
  ])
  const { users: _users, ...person } = users ? signedIn(users) : {}
  return {
    app,
    plugins,
    webViewOrigins,
    development,
    ...(offlineOrigin !== undefined && { offlineOrigin }),
    ...(userAgent !== undefined && { userAgent }),
    ...(build && { build }),
    ...(domains && { domains }),
    ...(gateway && { gateway }),
    ...(signatures && { signatures }),
    ...person,
  }
}

async function loadPlugins(
  { plugins }: ShellConfig,
  base: string,
): Promise<Readonly<Record<string, Plugin>>> {
  return plugins === undefined ? {} : load(plugins, base)
}

/** Loads a module by its address, which is relative to the page and not to this script. */
function load<T>(path: string, base: string): Promise<T> {
  return import(new URL(path, base).href) as Promise<T>
}
