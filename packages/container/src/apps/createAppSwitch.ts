import { ApiError } from '@miniview/bridge'
import { HideReason, resolvePageUrl } from '@miniview/host'
import type { EnterOptions, MiniProgramTarget } from '@miniview/host'
import type { AppRegistry, RegisteredApp } from '../AppRegistry.js'
import type { MiniApp } from '../MiniApp.js'
import { openAppDialog } from './openAppDialog.js'
import { openAppSwitcher } from './openAppSwitcher.js'

/** The platform's scenes of an app that another one opened, and of one to which another came back. */
const scene = { opened: 1037, returned: 1038 }

interface Running {
  element: MiniApp
  name: string
  icon?: string
  /** Who opened it last. */
  opener: Running | undefined
  /** By which path it was entered last. */
  path: string | undefined
}

export interface AppSwitchOptions {
  registry: AppRegistry
  /** The app that was there first; its element holds those of the others, and stays. */
  first: MiniApp
  /** Where the elements of the others go. */
  place: HTMLElement
}

/**
 * The apps that run in one container. Each has an element, a host and pages of its own; one is in front,
 * and the others live on behind it.
 */
export function createAppSwitch({ registry, first, place }: AppSwitchOptions) {
  const root: Running = {
    element: first,
    name: first.host!.app.name,
    opener: undefined,
    path: undefined,
  }
  /** The one in front comes first, then the one that was before, and so on. */
  let apps = [root]

  const find = (element: MiniApp) => apps.find((app) => app.element === element)
  const withId = (appId: string) => apps.find(({ element }) => element.host?.app.appId === appId)

  /** Puts an app in front. The one before hears that it is hidden before this one hears anything. */
  function bringToFront(next: Running, hideReason: number) {
    const [before] = apps
    apps = [next, ...apps.filter((app) => app !== next)]
    if (!before || before === next) return
    before.element.goBehind(hideReason)
  }

  async function remove(app: Running) {
    for (const other of apps) if (other.opener === app) other.opener = undefined
    app.opener = undefined
    // The first one's element holds those of the others.
    if (app === root) return app.element.endProgram()
    await app.element.rewindHistory()
    apps = apps.filter((other) => other !== app)
    app.element.remove()
  }

  function show(app: Running, enter: Partial<EnterOptions>) {
    const { host } = app.element
    const top = host?.router.top()
    const where = top && { path: top.path, query: { ...top.query } }
    app.element.comeToFront(host && { ...host.lifecycle.enterOptions(), ...where, ...enter })
  }

  /** The app that opened this one, or else the first. */
  const below = (app: Running) => app.opener ?? root

  function enterOf(target: MiniProgramTarget, opener: Running) {
    const { extraData } = target
    const referrerInfo = { appId: opener.element.host!.app.appId, extraData }
    return { scene: scene.opened, referrerInfo }
  }

  async function start(registered: RegisteredApp, target: MiniProgramTarget, opener: Running) {
    const element = document.createElement('mini-app')
    const { name, icon } = registered
    const app: Running = { element, name, ...(icon && { icon }), opener, path: target.path }
    element.lang = first.lang
    element.joins(first)
    try {
      const options = await registered.load()
      place.append(element)
      bringToFront(app, HideReason.otherMiniProgram)
      const enter = { ...(target.path && { path: target.path }), ...enterOf(target, opener) }
      const browserHistory = first.keepsHistory
      await element.open({ ...options, browserHistory, enter })
    } catch (error) {
      console.error(error)
      await remove(app)
      if (opener.element.isBehind) comeBack(opener)
      throw new ApiError('the mini program cannot start')
    }
  }

  /** An app is shown again as if nothing had been in front of it. */
  function comeBack(app: Running) {
    bringToFront(app, HideReason.otherMiniProgram)
    app.element.comeToFront()
  }

  function enterAgain(app: Running, target: MiniProgramTarget, opener: Running) {
    const { host } = app.element
    const home = `/${host!.app.appJson.entryPagePath ?? host!.app.appJson.pages[0]}`
    const stays = target.noRelaunchIfPathUnchanged && app.path === target.path
    app.opener = opener
    app.path = target.path
    bringToFront(app, HideReason.otherMiniProgram)
    const url = `/${(target.path ?? home).replace(/^\//, '')}`
    const where = stays ? {} : resolvePageUrl(url)
    show(app, { ...where, ...enterOf(target, opener) })
    if (stays) return
    if (host!.router.isTabPath(resolvePageUrl(url).path)) host!.router.switchTab(url)
    else host!.router.reLaunch(url)
  }

  return {
    /** The app in front. */
    shown: () => apps[0]!.element,

    /** Which apps run, the one in front first. */
    running: () => apps,

    async open(
      from: MiniApp,
      target: MiniProgramTarget,
      signal: AbortSignal,
    ): Promise<'opened' | 'cancelled' | 'unknown'> {
      const opener = find(from)
      const registered = await registry.find(target.appId, target.envVersion)
      const isItself = target.appId === from.host?.app.appId
      const running = withId(target.appId)
      const to = registered ?? running
      if (!opener || !to || isItself) return 'unknown'
      const question = { from: opener.name, to, origin: target.origin }
      const agreed = await openAppDialog(from.place(), question, signal)
      if (!agreed || signal.aborted || !opener.element.host) return 'cancelled'
      if (running) enterAgain(running, target, opener)
      else await start(registered!, target, opener)
      return 'opened'
    },

    /**
     * Closes an app, and shows the one that opened it.
     *
     * @param to `any` also leads to the first app, where the one that opened it is gone
     * @returns false where there is none to be shown
     */
    back(from: MiniApp, extraData: unknown, to: 'opener' | 'any'): boolean {
      const app = find(from)
      const appId = from.host?.app.appId
      const next = to === 'any' && app !== root ? app && below(app) : app?.opener
      if (!app || !next || appId === undefined) return false
      // The answer leaves before the page that waits for it does.
      setTimeout(async () => {
        bringToFront(next, HideReason.personLeft)
        await remove(app)
        show(next, { scene: scene.returned, referrerInfo: { appId, extraData } })
      })
      return true
    },

    /**
     * The person leaves an app by its close button: it runs on behind the one that opened it.
     *
     * @returns false where nothing else is there to be shown
     */
    leave(from: MiniApp): boolean {
      const app = find(from)
      const appId = from.host?.app.appId
      if (!app || (app === root && !app.opener)) return false
      const next = below(app)
      bringToFront(next, HideReason.personLeft)
      if (appId === undefined) void remove(app)
      const returned = { referrerInfo: appId === undefined ? {} : { appId, extraData: {} } }
      show(next, { scene: scene.returned, ...returned })
      return true
    },

    /** Lets the person choose among the apps that run. */
    async choose(from: MiniApp, signal: AbortSignal): Promise<void> {
      const listed = [...apps]
      const rows = listed.map((app) => ({ ...app, isShown: app === apps[0] }))
      const index = await openAppSwitcher(from.place(), rows, signal)
      const chosen = index === undefined ? undefined : listed[index]
      if (!chosen || chosen === apps[0] || !apps.includes(chosen)) return
      bringToFront(chosen, HideReason.personLeft)
      show(chosen, {})
    },

    close(): void {
      for (const app of apps) if (app !== root) app.element.remove()
      apps = [root]
    },
  }
}

export type AppSwitch = ReturnType<typeof createAppSwitch>
