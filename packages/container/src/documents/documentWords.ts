import type { FrameWords } from './FrameMessages.js'

interface DocumentWords {
  /** Where nothing shows the type. */
  hint: string
  /** `type` is such as PDF. */
  unreadable(type: string): string
  unreadableHint: string
  share: string
  frame: FrameWords
}

const en: DocumentWords = {
  hint: 'This document is not shown here. Save it, and open it with another app.',
  unreadable: (type) => `This is no ${type} file, or it is damaged`,
  unreadableHint: 'You can save it, and open it with another app.',
  share: 'Share',
  frame: {
    document: 'Document',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Original size',
    pageOf: 'Page {page} of {pages}',
    pageFailed: 'This page cannot be shown.',
    sheets: 'Sheets',
    emptySheet: 'This sheet is empty.',
    password: 'This document has a password',
    wrongPassword: 'This is not the password.',
    unlock: 'Open',
  },
}

const zhCN: DocumentWords = {
  hint: '此处无法显示该文档，请保存后用其他应用打开。',
  unreadable: (type) => `这不是 ${type} 文件，或文件已损坏`,
  unreadableHint: '您可以保存后用其他应用打开。',
  share: '分享',
  frame: {
    document: '文档',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '恢复原始大小',
    pageOf: '第 {page} 页，共 {pages} 页',
    pageFailed: '无法显示此页。',
    sheets: '工作表',
    emptySheet: '此工作表没有内容。',
    password: '此文档需要密码',
    wrongPassword: '密码不正确。',
    unlock: '打开',
  },
}

export const documentWords = { en, zhCN }
