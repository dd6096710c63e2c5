import type { CompiledApp, ModuleEnvironment } from '../CompiledApp.js'
import { hiddenNames } from '../moduleNames.js'
import type { providedNames } from '../moduleNames.js'
import type { AppLogic } from './createAppLogic.js'
import type { Components } from './createComponents.js'
import { createGlobalObject } from './createGlobalObject.js'

export interface ModuleEnvironmentOptions {
  compiled: CompiledApp
  wx: object
  app: AppLogic
  components: Components
  timers: Pick<ModuleEnvironment, 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'>
  currentPages(): unknown[]
}

/** What a mini program's scripts see beside the language: the platform's names, and not the browser's. */
export function createModuleEnvironment(options: ModuleEnvironmentOptions): ModuleEnvironment {
  const { compiled, wx, app, components, timers, currentPages } = options
  const provided: Omit<Record<(typeof providedNames)[number], unknown>, 'global' | 'globalThis'> = {
    App: app.declare,
    Page: components.Page,
    Component: components.Component,
    Behavior: components.Behavior,
    getApp: app.getApp,
    getCurrentPages: currentPages,
    requirePlugin(name: unknown) {
      throw new Error(
        `requirePlugin: plugin "${String(name)}" is not here; plugins are not supported`,
      )
    },
    wx,
    console,
    ...timers,
    __wxConfig: {
      ...compiled.appJson,
      accountInfo: { appId: compiled.appId },
      envVersion: 'develop',
    },
  }
  const global = createGlobalObject(provided)
  const hidden = Object.fromEntries(hiddenNames.map((name) => [name, undefined]))
  return { ...provided, ...hidden, global, globalThis: global } as ModuleEnvironment
}
