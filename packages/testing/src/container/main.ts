/** The page in which tests open their apps. */
import '@miniview/container'
import type { OpenOptions } from '@miniview/container'
import type { Host } from '@miniview/host'
import type { CompiledApp } from '@miniview/miniprogram/runtime'

/** Where the server has the compiled app. */
const appAddress = '/app/app.js'

/** What a test may say of the person: functions cannot come here. */
interface TestOptions extends Omit<OpenOptions, 'app' | 'getUser'> {
  user?: string
}

/** Opens the app that this page's server compiled. */
async function openCompiledApp({ user, ...options }: TestOptions): Promise<Host> {
  const { default: app } = (await import(appAddress)) as { default: CompiledApp }
  const getUser = (id: string) => () => ({ id, headers: () => ({ 'x-miniview-user': id }) })
  const signedIn = user === undefined ? {} : { getUser: getUser(user) }
  return document.querySelector('mini-app')!.open({ ...options, ...signedIn, app })
}

Object.assign(globalThis, { openCompiledApp })
