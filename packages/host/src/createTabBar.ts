import { ApiError } from '@miniview/bridge'
import type { TabBar, TabBarItem } from './AppJson.js'
import { createEmitter } from './createEmitter.js'
import type { Router } from './createRouter.js'
import type { MiniProgram } from './MiniProgram.js'

/** What an item draws the person's eye with: a text, or a red dot alone. */
export type TabBarMark = { kind: 'badge'; text: string } | { kind: 'dot' }

/** The tab bar as the container shows it. */
export interface TabBarLook extends TabBar {
  list: (TabBarItem & { mark?: TabBarMark })[]
  isShown: boolean
  /** Whether it came or went with a movement. */
  isAnimated: boolean
}

export interface TabBarOptions {
  app: MiniProgram
  router: Router
}

/** app.json's tab bar, and what the app's code changed of it; that lives as long as the app. */
export function createTabBar({ app, router }: TabBarOptions) {
  const changed = createEmitter<void>()
  const items = new Map<number, Partial<TabBarItem>>()
  const marks = new Map<number, TabBarMark>()
  let style: Partial<TabBar> = {}
  let shown = { isShown: true, isAnimated: false }

  function look(): TabBarLook | undefined {
    const { tabBar } = app.appJson
    if (!tabBar) return undefined
    const list = tabBar.list.map((item, index) => {
      const mark = marks.get(index)
      return { ...item, ...items.get(index), ...(mark && { mark }) }
    })
    return { ...tabBar, ...style, ...shown, list }
  }

  /**
   * Whatever is done to the bar is for the person who sees it. A bar that the app draws itself is none
   * of the container's.
   *
   * @throws ApiError
   */
  function check(index?: number) {
    const { tabBar } = app.appJson
    if (!tabBar || tabBar.custom || !router.top()?.isTab) throw new ApiError('not TabBar page')
    if (index !== undefined && !Object.hasOwn(tabBar.list, index)) {
      throw new ApiError('tabbar item not found')
    }
  }

  return {
    changed,
    /** In the theme of the moment; undefined where app.json has no tab bar. */
    look,
    check,

    changeItem(index: number, change: Partial<TabBarItem>): void {
      items.set(index, { ...items.get(index), ...change })
      changed.emit()
    },

    changeStyle(change: Partial<TabBar>): void {
      check()
      style = { ...style, ...change }
      changed.emit()
    },

    /** Marks an item, in place of the mark before. */
    mark(index: number, mark: TabBarMark): void {
      check(index)
      marks.set(index, mark)
      changed.emit()
    },

    /** Takes a mark of a kind away; one of the other kind stays. */
    unmark(index: number, kind: TabBarMark['kind']): void {
      check(index)
      if (marks.get(index)?.kind === kind) marks.delete(index)
      changed.emit()
    },

    show(isShown: boolean, isAnimated: boolean): void {
      check()
      shown = { isShown, isAnimated }
      changed.emit()
    },

    /** The person tapped an item: its page is shown, and hears of it. */
    tap(index: number): void {
      const { pagePath, text } = look()!.list[index]!
      router.tapTab({ index, pagePath, text })
    },
  }
}

export type TabBarControl = ReturnType<typeof createTabBar>
