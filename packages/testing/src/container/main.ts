/** The page in which tests open their apps. */
import '@miniview/container'
import type { AppRegistry } from '@miniview/container'
import type { Host } from '@miniview/host'
import type { CompiledApp } from '@miniview/miniprogram/runtime'
import type { TestOptions } from '../TestOptions.js'

/** Where the server has the compiled app. */
const appAddress = '/app/app.js'

async function load(address: string): Promise<CompiledApp> {
  const { default: app } = (await import(address)) as { default: CompiledApp }
  return app
}

/** Opens the app that this page's server compiled. */
async function openCompiledApp({ user, apps, ...options }: TestOptions): Promise<Host> {
  const getUser = (id: string) => () => ({ id, headers: () => ({ 'x-miniview-user': id }) })
  const signedIn = user === undefined ? {} : { getUser: getUser(user) }
  const given = { ...options, ...signedIn }
  const others = new Map(apps?.map((app) => [app.appId, app]))
  const registry: AppRegistry = {
    find(appId) {
      const other = others.get(appId)
      const { enter: _enter, stack: _stack, ...same } = given
      return (
        other && {
          name: other.name,
          load: async () => ({ ...same, app: await load(other.address) }),
        }
      )
    },
  }
  const app = await load(appAddress)
  return document.querySelector('mini-app')!.open({ ...given, app, apps: registry })
}

Object.assign(globalThis, { openCompiledApp })
