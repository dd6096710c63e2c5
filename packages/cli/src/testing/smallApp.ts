/** The smallest mini program with two pages. */
export const smallApp: Readonly<Record<string, string>> = {
  'project.config.json': '{ "appid": "mpsmall01", "projectname": "Small <app>" }',
  'app.json': JSON.stringify({
    pages: ['pages/first/first', 'pages/second/second'],
    window: { navigationBarTitleText: 'Small', navigationBarBackgroundColor: '#123456' },
  }),
  'app.js': 'App({})',
  'pages/first/first.js': 'Page({ data: { name: "first" } })',
  'pages/first/first.wxml': '<view class="first">{{ name }}</view>',
  'pages/first/first.wxss': '.first { color: rgb(1, 2, 3) }',
  'pages/first/first.json': '{ "navigationBarTitleText": "First & best" }',
  'pages/second/second.js': 'Page({})',
  'pages/second/second.wxml': '<view>second</view>',
}
