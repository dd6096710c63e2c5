import type { PageJson } from '@miniview/host'
import { listenToPage } from './listenToPage.js'
import { createPullDown } from './createPullDown.js'

export interface PageViewOptions {
  json: PageJson
  /** Whether it follows the system's theme: app.json's `darkmode`. */
  isThemed: boolean
  /** The page's style sheets, in the order in which they apply. */
  styles: readonly CSSStyleSheet[]
  onScroll(scrollTop: number): void
  onReachBottom(): void
  onPullDown(): void
}

/**
 * What lies around a page's elements: a tree of its own, so that no style leaks in or out, and a size
 * container, so that `rpx` and `vh` mean the page. What is `position: fixed` stays in the page too.
 */
const viewStyles = new CSSStyleSheet()
viewStyles.replaceSync(`
  :host {
    all: initial;
    display: block;
    position: absolute;
    inset: 0;
    container-type: size;
    /* A size container alone no longer holds what is fixed. */
    contain: layout;
    overflow: hidden;
    background: var(--page-background, light-dark(#fff, #191919));
    color: light-dark(#000, #fff);
    color-scheme: light;
    font: 16px/1.5 -apple-system, BlinkMacSystemFont, 'Helvetica Neue', 'PingFang SC',
      'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
    -webkit-tap-highlight-color: transparent;
    overflow-wrap: break-word;
  }
  .scroller {
    position: relative;
    /* The room that a keyboard takes is inside. */
    box-sizing: border-box;
    height: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .scroller.still {
    overflow: hidden;
  }
  :host(.themed) {
    color-scheme: light dark;
  }
  /* Only what says so can be selected, as on the platform, where a long press means something. */
  wx-page {
    display: flow-root;
    min-height: 100%;
    -webkit-user-select: none;
    user-select: none;
  }
  [hidden] {
    display: none !important;
  }
`)

/** The platform's default of `onReachBottomDistance`, in CSS pixels. */
const defaultReachBottomDistance = 50

/** Makes the element that holds one page. */
export function createPageView(options: PageViewOptions) {
  const { json } = options
  const view = document.createElement('div')
  view.classList.toggle('themed', options.isThemed)
  const root = view.attachShadow({ mode: 'open' })
  const scroller = document.createElement('div')
  scroller.className = json.disableScroll ? 'scroller still' : 'scroller'
  scroller.dataset['part'] = 'scroller'
  const placeholder = document.createElement('wx-page')
  scroller.append(placeholder)
  root.append(scroller)
  root.adoptedStyleSheets = [viewStyles, ...options.styles]
  const pullDown = createPullDown({ root, scroller, json, onPullDown: options.onPullDown })
  const stopListening = listenToPage({ root, scroller })
  let isAtBottom = false

  function onScroll() {
    options.onScroll(scroller.scrollTop)
    const distance = json.onReachBottomDistance ?? defaultReachBottomDistance
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    const wasAtBottom = isAtBottom
    isAtBottom = left <= distance
    if (isAtBottom && !wasAtBottom) options.onReachBottom()
  }
  scroller.addEventListener('scroll', onScroll, { passive: true })

  return {
    view,
    root,
    scroller,
    /** What the page's component takes the place of. */
    placeholder,
    pullDown,
    /** Changes the looks to those of another theme. */
    setJson(next: PageJson): void {
      view.style.setProperty('--page-background', next.backgroundColorContent ?? null)
      pullDown.setJson(next)
    },
    adopt(styles: readonly CSSStyleSheet[]): void {
      root.adoptedStyleSheets = [viewStyles, ...styles]
    },
    close(): void {
      pullDown.close()
      stopListening()
    },
  }
}

export type PageView = ReturnType<typeof createPageView>
