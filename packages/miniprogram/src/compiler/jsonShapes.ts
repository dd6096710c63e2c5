import {
  boolean,
  either,
  list,
  number,
  object,
  oneOf,
  record,
  string,
  themed,
} from './checkJson.js'
import type { Check } from './checkJson.js'

/**
 * The types of what the platform's json files say. Members that are not named here pass.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
 * https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/page.html
 */

const strings = list(string, 'a list of strings')

const windowFields: Record<string, Check> = {
  navigationBarBackgroundColor: themed(string),
  navigationBarTextStyle: themed(oneOf('white', 'black')),
  navigationBarTitleText: string,
  navigationStyle: oneOf('default', 'custom'),
  homeButton: boolean,
  backgroundColor: themed(string),
  backgroundColorContent: themed(string),
  backgroundTextStyle: themed(oneOf('dark', 'light')),
  backgroundColorTop: themed(string),
  backgroundColorBottom: themed(string),
  enablePullDownRefresh: boolean,
  onReachBottomDistance: number,
  pageOrientation: oneOf('portrait', 'landscape', 'auto'),
  disableScroll: boolean,
}

const componentFields: Record<string, Check> = {
  component: boolean,
  usingComponents: record(string),
  componentPlaceholder: record(string),
  componentGenerics: record(
    either(boolean, object({ default: string }), 'true or an object with "default"'),
  ),
  styleIsolation: string,
  pureDataPattern: string,
}

const tabItem = object(
  { pagePath: string, text: string, iconPath: themed(string), selectedIconPath: themed(string) },
  ['pagePath', 'text'],
)

const tabBar = object(
  {
    color: themed(string),
    selectedColor: themed(string),
    backgroundColor: themed(string),
    borderStyle: themed(oneOf('black', 'white')),
    position: oneOf('bottom', 'top'),
    custom: boolean,
    list: list(tabItem, 'a list of 2 to 5 tabs'),
  },
  ['list'],
)

const subpackages = list(
  object({ root: string, pages: strings, name: string, independent: boolean }, ['root', 'pages']),
  'a list of packages',
)

export const appShape = object(
  {
    pages: list(string, 'a list of at least one page path'),
    entryPagePath: string,
    window: object(windowFields),
    tabBar,
    subpackages,
    subPackages: subpackages,
    usingComponents: record(string),
    networkTimeout: object({
      request: number,
      connectSocket: number,
      uploadFile: number,
      downloadFile: number,
    }),
    permission: record(object({ desc: string }, ['desc'])),
    style: string,
    darkmode: boolean,
    themeLocation: string,
    staticPath: either(string, strings, 'a folder or a list of folders'),
    resolveAlias: record(string),
    navigateToMiniProgramAppIdList: strings,
    requiredBackgroundModes: strings,
  },
  ['pages'],
)

export const componentShape = object({ ...windowFields, ...componentFields })

export const themeShape = object({ light: record(string), dark: record(string) }, ['light', 'dark'])
