/** What app.json says, as far as the host reads it. https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
export interface AppJson {
  pages: string[]
  entryPagePath?: string
  window?: PageJson
  tabBar?: TabBar
  permission?: Record<string, { desc: string }>
}

/** What a page's json says; app.json's `window` holds the defaults. Colours are `#rrggbb`. */
export interface PageJson {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  backgroundColor?: string
}

export interface TabBar {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: 'black' | 'white'
  list: TabBarItem[]
}

export interface TabBarItem {
  pagePath: string
  text: string
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
