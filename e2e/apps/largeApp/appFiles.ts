import { toJson } from './PageSource.js'
import type { PageSource, SourceFiles } from './PageSource.js'

export interface AppPages {
  main: readonly PageSource[]
  /** Pages of subpackages by the folder of the subpackage, with a slash at its end. */
  subpackages: ReadonlyMap<string, readonly PageSource[]>
}

/** app.json, app.js and what stands beside them. */
export function appFiles(pages: AppPages): SourceFiles {
  return {
    'app.json': appJson(pages),
    'app.js': appScript,
    'theme.json': toJson({
      light: theme('#ffffff', 'black', '#f4f4f4'),
      dark: theme('#191919', 'white', '#111111'),
    }),
    'sitemap.json': toJson({ rules: [{ action: 'allow', page: '*' }] }),
  }
}

function theme(navigationBackground: string, navigationText: string, pageBackground: string) {
  return { navigationBackground, navigationText, pageBackground, tabColor: '#888888' }
}

function appJson({ main, subpackages }: AppPages): string {
  const json = {
    entryPagePath: 'pages/home/home',
    pages: main.map(({ path }) => path),
    subPackages: [...subpackages].map(([root, pages]) => ({
      root,
      name: root.replace('/', ''),
      pages: pages.map(({ path }) => path.slice(root.length)),
      independent: root === 'packageGuide/',
    })),
    window: {
      navigationBarTitleText: 'Large app',
      navigationBarBackgroundColor: '@navigationBackground',
      navigationBarTextStyle: '@navigationText',
      backgroundColor: '@pageBackground',
      backgroundTextStyle: 'light',
    },
    tabBar: {
      custom: true,
      color: '@tabColor',
      selectedColor: '#07c160',
      backgroundColor: '@navigationBackground',
      borderStyle: 'black',
      list: ['home', 'catalog', 'messages', 'mine'].map((name) => ({
        pagePath: `pages/${name}/${name}`,
        text: name,
        iconPath: 'images/tab.png',
        selectedIconPath: 'images/tab-selected.png',
      })),
    },
    usingComponents: {
      'section-box': '/components/section-box/section-box',
      'status-tag': 'components/status-tag/status-tag',
      'list-row': '/components/list-row/list-row',
    },
    networkTimeout: {
      request: 20_000,
      connectSocket: 20_000,
      uploadFile: 20_000,
      downloadFile: 20_000,
    },
    permission: { 'scope.userLocation': { desc: 'Shows what is near.' } },
    style: 'v2',
    darkmode: true,
    themeLocation: 'theme.json',
    staticPath: ['offline'],
    resolveAlias: { '~/*': '/*', '@shared/*': '/shared/*' },
    navigateToMiniProgramAppIdList: ['wx0123456789abcdef'],
    requiredBackgroundModes: ['audio'],
    sitemapLocation: 'sitemap.json',
    lazyCodeLoading: 'requiredComponents',
  }
  const text = JSON.stringify(json, null, 2).replace(/\n\}$/, ',\n}')
  return `// The platform reads comments and commas at the end.\n${text}\n`
}

const appScript = `const i18n = require('./utils/i18n')
const { favorites } = require('./utils/store')

App({
  globalData: { name: 'large', launches: 0, lives: [], lastList: '' },

  onLaunch(options) {
    this.globalData.launches += 1
    this.note('onLaunch ' + options.path)
    i18n.setLocale('en')
    this.stop = favorites.listen(({ ids }) => this.note('favorites ' + ids.length))
  },

  onShow(options) {
    this.note('onShow ' + options.scene)
  },

  onHide() {
    this.note('onHide')
  },

  onError(message) {
    this.note('onError ' + message.split('\\n')[0])
  },

  onPageNotFound({ path }) {
    this.note('onPageNotFound ' + path)
    wx.redirectTo({ url: '/pages/syntax/unstyled/unstyled' })
  },

  onUnhandledRejection({ reason }) {
    this.note('onUnhandledRejection ' + reason)
  },

  onThemeChange({ theme }) {
    this.note('onThemeChange ' + theme)
  },

  note(life) {
    this.globalData.lives.push(life)
  },
})
`
