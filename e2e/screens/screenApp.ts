/** A 24 × 24 picture for the tab bar. */
const icon = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="12" cy="12" r="8" fill="${color}"/></svg>`

/** The mini program behind the screens that e2e/flows/screens.test.ts takes. */
export const screenApp = {
  'project.config.json': { appid: 'mpscreens001', projectname: 'Screens' },
  'app.json': {
    pages: [
      'pages/home/home',
      'pages/cart/cart',
      'pages/failed/failed',
      'pages/refused/refused',
      'pages/broken/broken',
      'pages/busy/busy',
      'pages/pull/pull',
    ],
    darkmode: true,
    window: { navigationBarTitleText: 'Screens' },
    tabBar: {
      list: [
        {
          pagePath: 'pages/home/home',
          text: 'Home',
          iconPath: 'gray.svg',
          selectedIconPath: 'green.svg',
        },
        {
          pagePath: 'pages/cart/cart',
          text: 'Cart',
          iconPath: 'gray.svg',
          selectedIconPath: 'green.svg',
        },
      ],
    },
    permission: { 'scope.userLocation': { desc: 'to find shops near you' } },
  },
  'app.js': 'App({})',
  'gray.svg': icon('#888'),
  'green.svg': icon('#07c160'),
  'pages/home/home.wxml': '<view />',
  'pages/home/home.js': `Page({
    onShareAppMessage: () => ({ title: 'Quiet places', path: '/pages/cart/cart?id=7' }),
    onShareTimeline() {},
  })`,
  'pages/cart/cart.json': {
    navigationBarTitleText: 'Cart',
    navigationBarBackgroundColor: '#1f4f8f',
    navigationBarTextStyle: 'white',
  },
  'pages/cart/cart.wxml': '<view />',
  'pages/cart/cart.js': 'Page({})',
  'pages/failed/failed.wxml': '<web-view src="http://localhost:1/page.html" />',
  'pages/failed/failed.js': 'Page({})',
  'pages/refused/refused.wxml': '<web-view src="https://forbidden.example/" />',
  'pages/refused/refused.js': 'Page({})',
  'pages/busy/busy.wxml': '<web-view src="{{src}}" />',
  'pages/busy/busy.js':
    'Page({ onLoad({ src }) { this.setData({ src: decodeURIComponent(src) }) } })',
  'pages/pull/pull.json': { enablePullDownRefresh: true },
  'pages/pull/pull.wxml': '<view style="padding: 16px">Pull me down</view>',
  'pages/pull/pull.js': 'Page({})',
  'guide.pptx': 'A guide of a few words.',
  'pages/broken/broken.wxml': '<view />',
  'pages/broken/broken.js': `throw new Error('a page with an error')`,
}
