const en = {
  play: 'Play',
  pause: 'Pause',
  progress: 'Position',
  danmu: 'Comments',
  mute: 'Mute',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
}

const zhCN: typeof en = {
  play: '播放',
  pause: '暂停',
  progress: '播放进度',
  danmu: '弹幕',
  mute: '静音',
  fullScreen: '全屏',
  leaveFullScreen: '退出全屏',
}

/** What the buttons of a film are called, in the language around it. */
export function videoWords(element: Element): typeof en {
  const isChinese = document.documentElement.lang
    ? element.matches(':lang(zh)')
    : navigator.language.toLowerCase().startsWith('zh')
  return isChinese ? zhCN : en
}
