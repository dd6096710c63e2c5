import type { Refusal, ScopeName } from '@miniview/host'

/** The container's own words. Parameters stand where a sentence needs them. */
export interface Messages {
  back: string
  home: string
  menu: string
  close: string
  loading: string
  tabs: string
  somethingNew: string
  confirm: string
  cancel: string
  allow: string
  deny: string
  share: string
  shareBy: string
  shareAsPost: string
  copyLink: string
  copied: string
  qrCode: string
  linkTooLong: string
  shareFailed: string
  loadFailed: string
  saveFile: string
  settings: string
  inbox: string
  switchUser: string
  switchApp: string
  about: string
  done: string
  restart: string
  reload: string
  wait: string
  retry: string
  reopen: string
  leaveHint: string
  permissionTitle(appName: string): string
  permissionOrigin(origin: string): string
  permissionPurpose: string
  noSettings: string
  settingsHint(appName: string): string
  pageMissing: string
  pageMissingDetail(path: string): string
  goHome: string
  refused: string
  /** Why, and which setting allows it. */
  refusedBecause: Record<Refusal, (origin: string) => string[]>
  failed: string
  failedDetail(url: string): string
  unresponsive: string
  unresponsiveDetail: string
  closed(appName: string): string
  startFailed: string
  pageFailed: string
  pageFailedDetail(path: string): string
  webPage(appName: string): string
  appId: string
  version: string
  allowedOrigins: string
  scope: Record<ScopeName, string>
}

const en: Messages = {
  back: 'Back',
  home: 'Home',
  menu: 'Menu',
  close: 'Close',
  loading: 'Loading',
  tabs: 'Tabs',
  somethingNew: 'Something new',
  confirm: 'OK',
  cancel: 'Cancel',
  allow: 'Allow',
  deny: 'Deny',
  share: 'Share',
  shareBy: 'Share with…',
  shareAsPost: 'Share as a post',
  copyLink: 'Copy link',
  copied: 'Copied',
  qrCode: 'QR code of the link',
  linkTooLong: 'The link is too long for a QR code.',
  shareFailed: 'Could not be shared',
  loadFailed: 'Could not be loaded',
  saveFile: 'Save file',
  settings: 'Settings',
  inbox: 'Messages',
  switchUser: 'Switch user',
  switchApp: 'Switch app',
  about: 'About',
  done: 'Done',
  restart: 'Restart',
  reload: 'Reload',
  wait: 'Wait',
  retry: 'Try again',
  reopen: 'Open again',
  leaveHint: 'Go back once more to leave',
  permissionTitle: (appName) => `“${appName}” asks to`,
  permissionOrigin: (origin) => `Asked by ${origin}`,
  permissionPurpose: 'Purpose',
  noSettings: 'Nothing was asked for yet.',
  settingsHint: (appName) => `What “${appName}” may do`,
  pageMissing: 'Page not found',
  pageMissingDetail: (path) => `This mini program has no page “${path}”.`,
  goHome: 'Go to the home page',
  refused: 'This page was not opened',
  refusedBecause: {
    malformed: (address) => [`“${address}” is not a complete address.`],
    insecure: (origin) => [
      `${origin} is not served over https.`,
      'To allow http on loopback addresses, set the option development; the origin must also be in webViewOrigins.',
    ],
    credentials: (origin) => [`The address carries credentials for ${origin}.`],
    ownOrigin: (origin) => [
      `${origin} is the container’s own origin.`,
      'Serve the page from another origin, and add that one to the option webViewOrigins.',
    ],
    notServed: (address) => [
      `“${address}” is no page of this mini program’s package.`,
      'Its folder must be in staticPath of app.json, and served at the option offlineOrigin.',
    ],
    notListed: (origin) => [
      `${origin} is not one of this mini program’s web-view origins.`,
      'To allow it, add the origin to the option webViewOrigins.',
    ],
  },
  failed: 'This page cannot be opened',
  failedDetail: (url) => `${url} did not answer.`,
  unresponsive: 'This page stopped responding',
  unresponsiveDetail: 'It may have crashed, or it is busy.',
  closed: (appName) => `“${appName}” is in the background`,
  startFailed: 'This mini program cannot start',
  pageFailed: 'This page has an error',
  pageFailedDetail: (path) => `“${path}” could not be made; the console says why.`,
  webPage: (appName) => `Web page in ${appName}`,
  appId: 'AppID',
  version: 'Version',
  allowedOrigins: 'Web-view origins',
  scope: {
    'scope.userInfo': 'see your nickname and picture',
    'scope.userLocation': 'see where you are',
    'scope.userFuzzyLocation': 'see about where you are',
    'scope.userLocationBackground': 'see where you are, also in the background',
    'scope.address': 'use your postal address',
    'scope.invoiceTitle': 'use your invoice title',
    'scope.invoice': 'use your invoices',
    'scope.werun': 'see your step count',
    'scope.record': 'use the microphone',
    'scope.writePhotosAlbum': 'save to your photo album',
    'scope.camera': 'use the camera',
  },
}

const zhCN: Messages = {
  back: '返回',
  home: '首页',
  menu: '菜单',
  close: '关闭',
  loading: '加载中',
  tabs: '标签',
  somethingNew: '有新内容',
  confirm: '确定',
  cancel: '取消',
  allow: '允许',
  deny: '拒绝',
  share: '转发',
  shareBy: '分享到…',
  shareAsPost: '分享到朋友圈',
  copyLink: '复制链接',
  copied: '已复制',
  qrCode: '链接的二维码',
  linkTooLong: '链接过长，无法生成二维码。',
  shareFailed: '分享失败',
  loadFailed: '加载失败',
  saveFile: '保存文件',
  settings: '设置',
  inbox: '消息',
  switchUser: '切换用户',
  switchApp: '切换小程序',
  about: '关于',
  done: '完成',
  restart: '重新进入',
  reload: '重新加载',
  wait: '等待',
  retry: '重试',
  reopen: '重新打开',
  leaveHint: '再返回一次即可离开',
  permissionTitle: (appName) => `“${appName}”申请`,
  permissionOrigin: (origin) => `由 ${origin} 发起`,
  permissionPurpose: '用途',
  noSettings: '尚未申请任何权限。',
  settingsHint: (appName) => `允许“${appName}”`,
  pageMissing: '页面不存在',
  pageMissingDetail: (path) => `此小程序没有页面“${path}”。`,
  goHome: '返回首页',
  refused: '未打开此网页',
  refusedBecause: {
    malformed: (address) => [`“${address}”不是完整的网址。`],
    insecure: (origin) => [
      `${origin} 未使用 https。`,
      '如需允许本机回环地址上的 http，请设置 development 选项；该源还须列入 webViewOrigins。',
    ],
    credentials: (origin) => [`网址中带有 ${origin} 的登录凭据。`],
    ownOrigin: (origin) => [
      `${origin} 是容器自身的源。`,
      '请将网页部署到另一个源，并将其加入 webViewOrigins 选项。',
    ],
    notServed: (address) => [
      `“${address}”不是此小程序包内的网页。`,
      '其目录须列入 app.json 的 staticPath，并由 offlineOrigin 选项所指的源提供。',
    ],
    notListed: (origin) => [
      `${origin} 不在此小程序的业务域名之内。`,
      '如需允许，请将该源加入 webViewOrigins 选项。',
    ],
  },
  failed: '无法打开此网页',
  failedDetail: (url) => `${url} 没有响应。`,
  unresponsive: '网页没有响应',
  unresponsiveDetail: '它可能已崩溃，或正忙。',
  closed: (appName) => `“${appName}”已转入后台`,
  startFailed: '小程序无法启动',
  pageFailed: '此页面出错',
  pageFailedDetail: (path) => `无法创建“${path}”，原因见控制台。`,
  webPage: (appName) => `${appName} 中的网页`,
  appId: 'AppID',
  version: '版本',
  allowedOrigins: '业务域名',
  scope: {
    'scope.userInfo': '获取你的昵称和头像',
    'scope.userLocation': '获取你的位置信息',
    'scope.userFuzzyLocation': '获取你的模糊位置信息',
    'scope.userLocationBackground': '在后台获取你的位置信息',
    'scope.address': '使用你的通讯地址',
    'scope.invoiceTitle': '使用你的发票抬头',
    'scope.invoice': '使用你的发票',
    'scope.werun': '获取你的运动步数',
    'scope.record': '使用麦克风',
    'scope.writePhotosAlbum': '保存到你的相册',
    'scope.camera': '使用摄像头',
  },
}

/** The words for a language tag: Chinese for every `zh`, English otherwise. */
export function messagesFor(language: string): Messages {
  return inLanguage(language, { en, zhCN })
}

/** The words of a screen that is loaded on first use stand beside it, in each language. */
export function inLanguage<T>(language: string, words: { en: T; zhCN: T }): T {
  return language.toLowerCase().startsWith('zh') ? words.zhCN : words.en
}
