/** What app.json says, as far as the host reads it. https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
export interface AppJson {
  /** Every page, those of subpackages with their root. */
  pages: string[]
  entryPagePath?: string
  window?: PageJson
  tabBar?: TabBar
  permission?: Record<string, { desc: string }>
  /** Milliseconds. */
  networkTimeout?: Partial<
    Record<'request' | 'connectSocket' | 'uploadFile' | 'downloadFile', number>
  >
  /** Whether the app follows the system's theme. Default false. */
  darkmode?: boolean
  /** `v2` for the platform's newer component looks. */
  style?: string
  /** Folders of pages that a web-view opens as `file://folder/page.html`. */
  staticPath?: string[]
  navigateToMiniProgramAppIdList?: string[]
  requiredBackgroundModes?: string[]
}

/** What a page's json says; app.json's `window` holds the defaults. Colours are `#rrggbb`. */
export interface PageJson {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  /** `custom` leaves only the capsule, over the page. */
  navigationStyle?: 'default' | 'custom'
  /** Whether the page has a home button also where a page is below it. */
  homeButton?: boolean
  /** Behind the page, seen while it is pulled down. */
  backgroundColor?: string
  /** The same, above the page; counts more. */
  backgroundColorTop?: string
  /** Of the page itself. Default white. */
  backgroundColorContent?: string
  backgroundTextStyle?: 'dark' | 'light'
  enablePullDownRefresh?: boolean
  /** CSS pixels above the page's end. Default 50. */
  onReachBottomDistance?: number
  /** Whether the page as a whole does not scroll. */
  disableScroll?: boolean
}

export interface TabBar {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: 'black' | 'white'
  list: TabBarItem[]
  position?: 'bottom' | 'top'
  /** Whether the app draws the bar itself, as the component `custom-tab-bar/index`. */
  custom?: boolean
}

export interface TabBarItem {
  pagePath: string
  text: string
  /** Addresses of pictures. */
  iconPath?: string
  selectedIconPath?: string
}

/** Checks what a developer wrote. @throws TypeError that names the field and what is wrong with it */
export function checkAppJson(appJson: AppJson): void {
  const { pages, tabBar, entryPagePath } = appJson
  if (
    !Array.isArray(pages) ||
    pages.length === 0 ||
    pages.some((path) => typeof path !== 'string')
  ) {
    throw new TypeError('app.json: pages must be a list of at least one page path')
  }
  if (entryPagePath !== undefined && !pages.includes(entryPagePath)) {
    throw new TypeError(`app.json: entryPagePath "${entryPagePath}" is not in pages`)
  }
  if (!tabBar) return
  const { list } = tabBar
  if (!Array.isArray(list) || list.length < 2 || list.length > 5) {
    throw new TypeError('app.json: tabBar.list must have 2 to 5 items')
  }
  list.forEach(({ pagePath, text }, index) => {
    if (!pages.includes(pagePath)) {
      throw new TypeError(`app.json: tabBar.list[${index}].pagePath "${pagePath}" is not in pages`)
    }
    if (typeof text !== 'string') {
      throw new TypeError(`app.json: tabBar.list[${index}].text must be a string`)
    }
  })
}
