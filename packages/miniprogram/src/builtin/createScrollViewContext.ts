import type { BuiltInComponent } from './BuiltIn.js'
import type { ViewOptions } from './createScrollView.js'
import type { ScrollViewProperties } from './scrollViewProperties.js'

export interface ScrollViewActions {
  go(position: ScrollToOptions, isAnimated: boolean): void
  positionOf(selector: string, options?: ViewOptions): ScrollToOptions
  /** Properties changed. */
  changed(): void
  /** Refreshes as if a person had pulled. */
  trigger(): void
  /** The refresh is over. */
  close(): void
}

/**
 * What scripts control a `scroll-view` with.
 * https://developers.weixin.qq.com/miniprogram/dev/api/ui/scroll/ScrollViewContext.html
 */
export function createScrollViewContext(
  { content: scroller, values, set }: BuiltInComponent<ScrollViewProperties>,
  { go, positionOf, changed, trigger, close }: ScrollViewActions,
) {
  /** A property that scripts may write as well. */
  const switches = (name: 'bounces' | 'showScrollbar' | 'pagingEnabled') => ({
    enumerable: true,
    get: () => values()[name],
    set(value: unknown) {
      set(name, Boolean(value))
      changed()
    },
  })

  const context = {
    get scrollEnabled(): boolean {
      return !scroller.hasAttribute('data-still')
    },
    set scrollEnabled(value: boolean) {
      scroller.toggleAttribute('data-still', !value)
    },
    /** Goes to a place; what is left out stays. */
    scrollTo({ top, left, animated = false }: ScrollToOptions & { animated?: boolean } = {}): void {
      go({ ...(top !== undefined && { top }), ...(left !== undefined && { left }) }, animated)
    },
    /** Brings what a selector finds into sight. */
    scrollIntoView(
      selector: string,
      { animated = false, ...options }: ViewOptions & { animated?: boolean } = {},
    ): void {
      go(positionOf(selector, options), animated)
    },
    /** Shows the refresher and tells of it, where there is one. */
    triggerRefresh: (): void => trigger(),
    /** Puts the refresher back. */
    closeRefresh: (): void => close(),
  }
  return Object.defineProperties(context, {
    bouncesEnabled: switches('bounces'),
    showScrollbar: switches('showScrollbar'),
    pagingEnabled: switches('pagingEnabled'),
  })
}
