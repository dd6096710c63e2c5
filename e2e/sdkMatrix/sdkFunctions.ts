/** What a function of an SDK does in this container. */
export interface SdkFunction {
  /**
   * `works`: success, with the effect. `unknown`: the page is told, as by a client that lacks it, that there is
   * no such function. `unheard`: it registers a listener for what never happens here.
   */
  outcome: 'works' | 'unknown' | 'unheard'
  /** What the matrix sees of it. */
  effect: string
  /** The SDK itself does nothing unless the user agent says `MicroMessenger`. */
  needsMicroMessenger?: true
}

const unknown = (effect: string): SdkFunction => ({ outcome: 'unknown', effect })
const unheard = (effect: string): SdkFunction => ({ outcome: 'unheard', effect })
const works = (effect: string): SdkFunction => ({ outcome: 'works', effect })
const worksInWeChat = (effect: string): SdkFunction => ({
  outcome: 'works',
  effect,
  needsMicroMessenger: true,
})

const cards = 'the platform’s cards'
const shops = 'the platform’s shops'
const beacons = 'Bluetooth beacons'

/** Every function of the SDKs that the matrix loads; one that is missing here fails it. */
export const sdkFunctions: Readonly<Record<string, SdkFunction>> = {
  config: worksInWeChat('the host checks the page; `ready` follows'),
  ready: worksInWeChat('called once, also where the bridge comes later'),
  error: worksInWeChat('not called where `config` is right'),
  invoke: works('a call by the bridge’s own name, answered as the bridge does'),
  on: works('hears an event of the bridge'),
  checkJsApi: works('tells what is there, by the page’s names'),
  getNetworkType: works('the network that the container sees'),
  hideMenuItems: works('entries of the capsule’s menu go'),
  showMenuItems: works('and come back'),
  hideOptionMenu: works('all that the menu offers of the page goes'),
  showOptionMenu: works('and comes back'),
  hideAllNonBaseMenuItem: works('all that the menu offers of the page goes'),
  showAllNonBaseMenuItem: works('and comes back'),
  updateAppMessageShareData: works('title and link on the card of the share sheet'),
  updateTimelineShareData: works('title and link on the card of the post'),
  onMenuShareAppMessage: works('asked when the person shares; hears whether they did'),
  onMenuShareTimeline: works('asked when the person posts; hears whether they did'),
  onMenuShareQQ: unheard('the menu has no such entry'),
  onMenuShareWeibo: unheard('the menu has no such entry'),
  onMenuShareQZone: unheard('the menu has no such entry'),
  chooseImage: works('the person’s picture, which the page shows'),
  previewImage: works('the viewer with the chosen picture'),
  getLocalImgData: works('the chosen picture as a data URL'),
  uploadImage: works('the chosen picture goes to the platform’s server'),
  downloadImage: works('and comes back, and the page shows it'),
  getLocation: works('where the browser is'),
  openLocation: works('the map with the place’s name'),
  scanQRCode: works('the text of the code that the camera sees'),
  startRecord: works('the panel of the recording'),
  stopRecord: works('the panel goes, and the page has the voice'),
  onVoiceRecordEnd: works('heard when a recording is over by its time'),
  playVoice: works('the voice sounds'),
  pauseVoice: works('and stops sounding'),
  stopVoice: works('and begins anew after that'),
  onVoicePlayEnd: works('heard when the voice comes to its end'),
  uploadVoice: works('the voice goes to the platform’s server'),
  downloadVoice: works('and comes back'),
  translateVoice: unknown('speech recognition'),
  openAddress: works('the address that the person chose'),
  chooseWXPay: works('the cashier; the order is paid'),
  launchMiniProgram: works('another app opens; without one, the answer says so'),
  closeWindow: works('the page closes'),
  addCard: unknown(cards),
  chooseCard: unknown(cards),
  openCard: unknown(cards),
  consumeAndShareCard: unknown(cards),
  openProductSpecificView: unknown(shops),
  openEnterpriseRedPacket: unknown('the platform’s red packets'),
  openEnterpriseChat: unknown('WeCom'),
  openBusinessView: unknown('services of the platform’s payment'),
  startSearchBeacons: unknown(beacons),
  stopSearchBeacons: unknown(beacons),
  onSearchBeacons: unheard(beacons),
  'miniProgram.getEnv': worksInWeChat('`miniprogram: true`'),
  'miniProgram.postMessage': worksInWeChat('`bindmessage` of the web-view'),
  'miniProgram.navigateTo': worksInWeChat('a page on top'),
  'miniProgram.navigateBack': worksInWeChat('the page before'),
  'miniProgram.redirectTo': worksInWeChat('a page in place of this one'),
  'miniProgram.reLaunch': worksInWeChat('a page in place of all'),
  'miniProgram.switchTab': worksInWeChat('the tab'),
  'webView.getEnv': works('`h5: true`, and behind jweixin `miniprogram: true`'),
  'webView.postMessage': works('`bindmessage` of the web-view'),
  'webView.navigateTo': works('a page on top'),
  'webView.navigateBack': works('the page before'),
  'webView.redirectTo': works('a page in place of this one'),
  'webView.reLaunch': works('a page in place of all'),
  'webView.switchTab': works('the tab'),
}
