import type { SourceFiles } from '@miniview/testing'

/** An app that prints what its App hears, and has a button for each way to other apps. */
export function recordingApp(appid: string, projectname: string, h5: string): SourceFiles {
  const buttons = ['to-second', 'to-third', 'to-nobody', 'to-one', 'to-two', 'back', 'exit']
  const page = {
    js: `require('/page.js')()`,
    wxml: '<include src="/page.wxml" />',
  }
  return {
    'project.config.json': { appid, projectname },
    'app.json': { pages: ['pages/one/one', 'pages/two/two', 'pages/web/web'] },
    'app.js': `
      const note = (name) => (event) =>
        console.log('heard ' + JSON.stringify({ appId: '${appid}', name, ...event }))
      App({ onLaunch: note('onLaunch'), onShow: note('onShow'), onHide: note('onHide') })`,
    'page.js': `module.exports = () => Page({
      data: { result: '' },
      open(appId) {
        const extraData = { token: 'for you' }
        const fail = ({ errMsg }) => this.setData({ result: errMsg })
        wx.navigateToMiniProgram({ appId, path: '/pages/two/two?id=7', extraData, fail })
      },
      tap({ currentTarget }) {
        const { name } = currentTarget.dataset
        if (name === 'to-second') this.open('mpsecond01')
        if (name === 'to-third') this.open('mpthird01')
        if (name === 'to-nobody') this.open('mpnobody01')
        if (name === 'to-one') wx.navigateTo({ url: '/pages/one/one' })
        if (name === 'to-two') wx.navigateTo({ url: '/pages/two/two' })
        if (name === 'back') wx.navigateBackMiniProgram({ extraData: { done: true } })
        if (name === 'exit') wx.exitMiniProgram()
      },
    })`,
    'page.wxml': `${buttons.map((name) => `<button class="${name}" data-name="${name}" bindtap="tap">${name}</button>`).join('')}
      <input class="field" /><view class="result">{{result}}</view>`,
    'pages/one/one.js': page.js,
    'pages/one/one.wxml': page.wxml,
    'pages/two/two.js': page.js,
    'pages/two/two.wxml': page.wxml,
    'pages/web/web.js': 'Page({})',
    'pages/web/web.wxml': `<web-view src="${h5}" />`,
  }
}
