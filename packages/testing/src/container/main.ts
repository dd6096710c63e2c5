/** The page in which tests open their apps. */
import '@miniview/container'
import type { OpenOptions } from '@miniview/container'
import type { Host } from '@miniview/host'
import type { CompiledApp } from '@miniview/miniprogram/runtime'

/** Where the server has the compiled app. */
const appAddress = '/app/app.js'

/** Opens the app that this page's server compiled. */
async function openCompiledApp(options: Omit<OpenOptions, 'app'>): Promise<Host> {
  const { default: app } = (await import(appAddress)) as { default: CompiledApp }
  return document.querySelector('mini-app')!.open({ ...options, app })
}

Object.assign(globalThis, { openCompiledApp })
