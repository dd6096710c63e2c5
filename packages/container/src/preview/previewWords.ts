import { inLanguage } from '../messages.js'

const words = {
  en: {
    title: 'Preview',
    previous: 'Previous',
    next: 'Next',
    zoom: 'Zoom',
    menu: 'Menu',
    failed: 'This cannot be shown.',
    preview: 'Preview',
    saveImage: 'Save image',
    saveVideo: 'Save video',
    saved: 'Saved',
    notSaved: 'This cannot be saved',
    nameOf: (index: number, count: number) => `${index} of ${count}`,
  },
  zhCN: {
    title: '预览',
    previous: '上一张',
    next: '下一张',
    zoom: '缩放',
    menu: '菜单',
    failed: '无法显示',
    preview: '预览',
    saveImage: '保存图片',
    saveVideo: '保存视频',
    saved: '已保存',
    notSaved: '无法保存',
    nameOf: (index: number, count: number) => `第 ${index} 张，共 ${count} 张`,
  },
}

export type PreviewWords = (typeof words)['en']

/** The words of the preview and of the menu of a picture. */
export function previewWords(language: string): PreviewWords {
  return inLanguage(language, words)
}
