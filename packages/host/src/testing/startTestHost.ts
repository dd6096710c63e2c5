import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { onTestFinished } from 'vitest'
import { createHost } from '../createHost.js'
import type { Host } from '../createHost.js'
import type { HostOptions } from '../HostOptions.js'
import type { HostUi } from '../HostUi.js'
import { createFakeHostUi } from './fakeHostUi.js'
import type { FakeHostUi } from './fakeHostUi.js'
import { createTestApp } from './testApp.js'
import type { TestApp, TestAppOptions } from './testApp.js'

/** The origin of the pages that the test host lets into its web-views. */
export const pageOrigin = 'https://h5.example.com'

export interface TestHostOptions extends Partial<Omit<HostOptions, 'app' | 'ui'>> {
  app?: TestAppOptions
  ui?: Partial<HostUi>
  /** Addresses of pages to open instead of the first one. */
  stack?: readonly string[]
  /** Keeps the database of the host before, as a browser does. */
  keepsDatabase?: boolean
}

export interface TestHost {
  host: Host
  app: TestApp
  ui: FakeHostUi
  wx: Host['wx']
}

/** Launches a host of a test app with an empty database; it ends with the test. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const { app: appOptions, ui: answers, keepsDatabase, stack, ...rest } = options
  if (!keepsDatabase) globalThis.indexedDB = new IDBFactory()
  const app = createTestApp(appOptions)
  const ui = createFakeHostUi(answers)
  const host = await createHost({ app, ui, webViewOrigins: [pageOrigin], gesture: 'off', ...rest })
  await host.prepare(['canIUse', 'createAnimation', 'createCanvasContext'])
  await Promise.all([host.loadWebView(), host.launch(stack)])
  onTestFinished(() => host.close())
  return { host, app, ui, wx: host.wx }
}
